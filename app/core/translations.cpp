// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/translations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QTranslator>
#include <QtCore/QtAlgorithms>

// Resources of a static library are dropped by the linker unless somebody asks for them, outside any namespace.
static void useTranslationResources()
{
    Q_INIT_RESOURCE(stanko_translations);
}

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
/// By which ours are found again.
constexpr auto kName = "stankoTranslator"_L1;
} // namespace

void installTranslations(const QLocale &locale)
{
    useTranslationResources();
    const bool isEnglish = locale.language() == QLocale::English;
    const QString language = isEnglish ? u"en"_s : u"ru"_s;

    QCoreApplication *application = QCoreApplication::instance();
    qDeleteAll(application->findChildren<QTranslator *>(kName, Qt::FindDirectChildrenOnly));
    auto *own = new QTranslator(application);
    own->setObjectName(kName);
    if (own->load(u":/i18n/stankodesk_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(own);
    // Qt's own buttons and messages; English needs none.
    auto *qt = new QTranslator(application);
    qt->setObjectName(kName);
    if (!isEnglish && qt->load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace Stanko
