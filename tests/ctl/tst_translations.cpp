// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/translations.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTranslator>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString source;
    QStringList translations; ///< several forms of a plural
    bool isFinished = true;
};

QList<Message> messages(const QString &language)
{
    QFile file(QStringLiteral(STANKO_SOURCE_DIR "/resources/translations/stankodesk_%1.ts").arg(language));
    QList<Message> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"source"_s) {
            all.append({xml.readElementText(), {}, true});
        } else if (xml.name() == u"translation"_s) {
            all.last().isFinished = !xml.attributes().hasAttribute(u"type"_s);
            all.last().translations.append(xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
        }
    }
    return all;
}

/// The places in a text, in order of their names.
QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%(?:L?\\d|n)"_s);
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextHasItsEnglish();
    void everyPluralHasItsRussianForms();
    void windowClassesAreNamedAsQtLooksThemUp();
    void russianIsSpokenByDefault();
    void englishIsSpokenWhereTheSystemIs();
};

void tst_Translations::everyTextHasItsEnglish()
{
    const QList<Message> all = messages(u"en"_s);
    QVERIFY(all.size() > 500);
    static const QRegularExpression cyrillic(u"[А-Яа-яЁё]"_s);
    for (const Message &message : all) {
        QVERIFY2(message.isFinished, qPrintable(message.source));
        for (const QString &translation : message.translations) {
            QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
            QVERIFY2(!translation.contains(cyrillic), qPrintable(translation));
            QVERIFY2(places(translation) == places(message.source), qPrintable(message.source));
        }
    }
}

void tst_Translations::everyPluralHasItsRussianForms()
{
    const QList<Message> all = messages(u"ru"_s);
    QVERIFY(!all.isEmpty());
    for (const Message &message : all) {
        QVERIFY2(message.isFinished, qPrintable(message.source));
        QCOMPARE(places(message.translations.join(u' ')), places(message.source));
    }
}

void tst_Translations::windowClassesAreNamedAsQtLooksThemUp()
{
    // Collected without the include path, classes lose their namespace and none of their texts is found.
    QFile file(QStringLiteral(STANKO_SOURCE_DIR "/resources/translations/stankodesk_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("<name>Stanko::MainWindow</name>"));
    QVERIFY(!content.contains("<name>MainWindow</name>"));
    // Headings of tables live outside ui.
    QVERIFY(content.contains("<name>Stanko::JobModel</name>"));
}

void tst_Translations::russianIsSpokenByDefault()
{
    installTranslations(QLocale::c());
    QCOMPARE(counted(Counted::Job, 1), u"1 заявка"_s);
    QCOMPARE(counted(Counted::Job, 3), u"3 заявки"_s);
    QCOMPARE(counted(Counted::Job, 11), u"11 заявок"_s);
    QCOMPARE(fullDate(QDate(2026, 11, 22)), u"воскресенье, 22 ноября 2026"_s);
}

void tst_Translations::englishIsSpokenWhereTheSystemIs()
{
    installTranslations(QLocale(QLocale::English));
    QCOMPARE(counted(Counted::Job, 1), u"1 job"_s);
    QCOMPARE(counted(Counted::Job, 21), u"21 jobs"_s);
    QCOMPARE(fullDate(QDate(2026, 11, 22)), u"Sunday, 22 November 2026"_s);
    QCOMPARE(errorText(makeError(ErrorKind::Network)).what, u"No connection to amoCRM."_s);
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
