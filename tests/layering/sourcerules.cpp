// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/sourcerules.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// A folder and what its files may include: other folders (or single headers) of ours and modules of Qt. The longest
/// folder that fits a path is its room; a room may always include itself.
struct Room
{
    QLatin1StringView folder;
    QStringList rooms;
    QStringList modules;
};

const QList<Room> &rooms()
{
    static const QString domain = u"models/domain"_s;
    static const QString service = u"models/service"_s;
    static const QString store = u"models/store"_s;
    static const QString tables = u"models/tables"_s;
    static const QString words = u"ui/errortext"_s;
    static const QString core = u"QtCore"_s;
    static const QString gui = u"QtGui"_s;
    static const QString widgets = u"QtWidgets"_s;
    static const QString svg = u"QtSvg"_s;
    static const QString network = u"QtNetwork"_s;
    static const QString print = u"QtPrintSupport"_s;
    static const QList<Room> table{
        {"models/domain"_L1, {}, {core}},
        {"models/service"_L1, {domain}, {core}},
        // The store answers with the rows that the doors define.
        {"models/store"_L1, {domain, service}, {core, u"QtSql"_s}},
        {"models/tables"_L1, {domain, service}, {core}},
        {"crm/api"_L1, {domain, service}, {core, network}},
        {"crm/auth"_L1, {domain, service, u"crm/api"_s}, {core, u"QtDBus"_s}},
        {"crm/sync"_L1, {domain, service, store, u"crm/api"_s}, {core}},
        {"crm/notify"_L1, {domain, service, store, u"crm/api"_s, u"crm/sync"_s}, {core}},
        {"crm/setup"_L1, {domain, service, u"crm/api"_s, u"crm/sync"_s}, {core}},
        {"crm/desk"_L1, {domain, service, store, u"crm"_s}, {core}},
        {"crm/web"_L1, {domain, service, store, u"crm"_s}, {core, network}},
        {"ui/errortext"_L1, {domain, service}, {core}},
        {"ui/theme"_L1, {}, {core, gui, widgets, svg}},
        {"ui/widgets"_L1, {domain, service, tables, words, u"ui/theme"_s}, {core, gui, widgets, svg}},
        {"ui/print"_L1, {domain, service, words, u"ui/calendar"_s, u"ui/theme"_s}, {core, gui, widgets, print}},
        {"ui"_L1, {domain, service, tables}, {core, gui, widgets, svg}},
        {"app/core"_L1, {u"models"_s, u"crm"_s, u"app/documents"_s, words}, {core, network}},
        {"app/documents"_L1, {domain, service, words}, {core, gui, svg, print}},
        // What a button can do, a command can do: the command line goes through the same doors.
        {"app/ctl"_L1,
         {domain, service, tables, words, u"app/core"_s, u"app/documents"_s, u"crm/web"_s},
         {core, network}},
        {"app/console"_L1,
         {domain, service, tables, u"ui"_s, u"app/core"_s, u"app/documents"_s, u"app/ctl"_s, u"crm/auth"_s},
         {core, gui, widgets, svg, print}},
        // The practice amoCRM is told apart from the console by knowing nothing of it.
        {"app/sandbox"_L1, {domain}, {core, network}},
        {"tests/support"_L1, {u"models"_s, u"crm"_s, u"app"_s, words}, {core, network, u"QtSql"_s, u"QtTest"_s}},
        {"tests"_L1,
         {u"models"_s, u"crm"_s, u"app"_s, u"ui"_s},
         {core, gui, widgets, svg, network, print, u"QtSql"_s, u"QtTest"_s}},
    };
    return table;
}

bool isIn(QStringView path, QStringView folder)
{
    return path.startsWith(folder) && (path.size() == folder.size() || path[folder.size()] == u'/');
}

bool isInAny(const QString &path, const QStringList &folders)
{
    return std::any_of(folders.cbegin(), folders.cend(), [&path](const QString &folder) { return isIn(path, folder); });
}

const Room *roomOf(const QString &path)
{
    const Room *best = nullptr;
    for (const Room &room : rooms()) {
        if (isIn(path, QString(room.folder)) && (!best || room.folder.size() > best->folder.size()))
            best = &room;
    }
    return best;
}

/// Something that only some folders may say, in code (comments and the contents of literals do not count).
struct Reserved
{
    QRegularExpression pattern;
    QStringList folders; ///< where it is allowed; a path ending in a file name allows that file alone
    QString what;
};

const QList<Reserved> &reservedWords()
{
    static const QString tests = u"tests"_s;
    static const QList<Reserved> table{
        {QRegularExpression(u"\\bQNetworkAccessManager\\b"_s),
         {u"crm/api"_s, u"app/sandbox"_s, tests},
         u"QNetworkAccessManager is used by crm/api alone"_s},
        {QRegularExpression(u"\\bQNetworkInformation\\b"_s),
         {u"crm/api"_s},
         u"crm/api alone asks the system for the network"_s},
        {QRegularExpression(u"\\bsqlite3(\\b|_\\w+)|\\bQSql[A-Z]\\w*"_s),
         {u"models/store"_s, tests},
         u"SQL is spoken in models/store alone"_s},
        {QRegularExpression(u"\\bsimdjson\\b"_s), {u"crm/api"_s}, u"the answers of amoCRM are read in crm/api alone"_s},
        {QRegularExpression(u"\\b(QCustomPlot|QCP[A-Z]\\w*|QCP)\\b|qcustomplot\\.h"_s),
         {u"ui/widgets"_s},
         u"QCustomPlot is used in ui/widgets alone"_s},
        {QRegularExpression(u"#\\s*include\\s*<(zip|xlsxwriter)\\.h>"_s),
         {u"app/documents"_s, tests},
         u"archives and workbooks are opened in app/documents alone"_s},
        {QRegularExpression(u"\\bical(component|property|time)\\w*|#\\s*include\\s*<libical/"_s),
         {u"app/documents"_s, tests},
         u"calendars are written in app/documents alone"_s},
        {QRegularExpression(u"\\bQKeychain\\b|keychain\\.h[\">]"_s),
         {u"crm/auth"_s},
         u"the keychain is used in crm/auth alone"_s},
        {QRegularExpression(u"\\bphonenumbers\\b"_s),
         {u"models/domain/phone.cpp"_s},
         u"libphonenumber is used in models/domain/phone.cpp alone"_s},
        {QRegularExpression(
             u"#\\s*include\\s*<(unistd\\.h|sys/[^>]*|signal\\.h|csignal|fcntl\\.h|pwd\\.h|dlfcn\\.h|poll\\.h|"
             "pthread\\.h|netinet/[^>]*|arpa/[^>]*|[Ww]indows\\.h|io\\.h|process\\.h)>"_s),
         {u"app/core/platform.cpp"_s},
         u"what belongs to one operating system is in app/core/platform.cpp alone"_s},
    };
    return table;
}

const QList<Reserved> &forbiddenInDomain()
{
    static const QList<Reserved> table{
        {QRegularExpression(u"\\b(QObject|Q_OBJECT|Q_GADGET|Q_SIGNALS|Q_SLOTS)\\b"_s),
         {},
         u"the domain has no QObject"_s},
        {QRegularExpression(u"\\bQJson[A-Z]\\w*"_s), {}, u"the domain knows no JSON"_s},
        {QRegularExpression(u"(\\btr|\\btranslate)\\s*\\("_s), {}, u"the domain has no words for people"_s},
    };
    return table;
}

void reportMatches(const QString &code, const Reserved &rule, QStringList &found)
{
    const QStringList lines = code.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (rule.pattern.match(lines[i]).hasMatch())
            found.append(u"%1: %2"_s.arg(i + 1).arg(rule.what));
    }
}

void checkIncludes(const QString &path, const QString &code, QStringList &found)
{
    const Room *room = roomOf(path);
    if (!room) {
        found.append(u"1: the folder is no room of the architecture"_s);
        return;
    }
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    static const QRegularExpression qtModule(u"^(Qt[A-Z]\\w*)/(.+)$"_s);
    static const QRegularExpression bareQtClass(u"^Q[A-Za-z]+$"_s);
    const QStringList lines = code.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines[i]);
        if (!match.hasMatch())
            continue;
        const QString header = match.captured(2);
        const auto report = [&found, i, &header](const QString &why) {
            found.append(u"%1: \"%2\" %3"_s.arg(i + 1).arg(header, why));
        };
        if (match.captured(1) == u"\""_s) {
            const bool isGenerated = header.endsWith(".moc"_L1) || !header.contains(u'/');
            if (!isGenerated && !isIn(header, QString(room->folder)) && !isInAny(header, room->rooms))
                report(u"may not be included from %1"_s.arg(room->folder));
            else if (!header.endsWith(".moc"_L1) && !header.contains(u'/') && header != "qcustomplot.h"_L1)
                report(u"is not named from the source root"_s);
        } else if (const auto qt = qtModule.match(header); qt.hasMatch()) {
            if (!room->modules.contains(qt.captured(1)))
                report(u"may not be included from %1"_s.arg(room->folder));
            else if (qt.captured(1) == qt.captured(2))
                report(u"includes a whole module"_s);
        } else if (bareQtClass.match(header).hasMatch()) {
            report(u"is not named with its module"_s);
        }
    }
}

void checkForm(const QString &path, const QString &content, QStringList &found)
{
    const QStringList lines = content.split(u'\n');
    const QString head = lines.mid(0, 3).join(u'\n');
    if (!head.contains("SPDX-FileCopyrightText:"_L1))
        found.append(u"1: no SPDX-FileCopyrightText line"_s);
    if (!head.contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1))
        found.append(u"1: no SPDX-License-Identifier line"_s);
    if (path.endsWith(".h"_L1) && !lines.contains(u"#pragma once"_s))
        found.append(u"1: no #pragma once"_s);
    const qsizetype count = content.count(u'\n') + (content.endsWith(u'\n') || content.isEmpty() ? 0 : 1);
    // A test program is a list of cases, and as long as there are cases.
    const bool isTestProgram = isIn(path, u"tests") && !isIn(path, u"tests/support");
    if (count > kMostLines && !isTestProgram)
        found.append(u"%1: longer than %2 lines"_s.arg(count).arg(kMostLines));
}

void checkColours(const QString &path, const QString &source, QStringList &found)
{
    if (!isIn(path, u"ui") || isIn(path, u"ui/theme"))
        return;
    static const Reserved literal{
        QRegularExpression(u"\"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\\b|#[0-9a-fA-F]{6}\\b|"
                           "\\b(QColor|qRgba?)\\s*[({]\\s*(0x|\\d)|\\bQt::(red|green|blue|yellow|cyan|magenta|"
                           "(dark|light)?[gG]ray|dark(Red|Green|Blue|Yellow|Cyan|Magenta)|black|white)\\b"_s),
        {},
        u"colours come from ui/theme"_s};
    reportMatches(source, literal, found);
}

} // namespace

QString withoutComments(const QString &source, Literals literals)
{
    QString result = source;
    const auto blank = [&result](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            if (result[i] != u'\n')
                result[i] = u' ';
        }
    };
    const qsizetype size = source.size();
    const auto endOfQuoted = [&source, size](qsizetype from) {
        qsizetype end = from + 1;
        while (end < size && source[end] != source[from] && source[end] != u'\n')
            end += source[end] == u'\\' ? 2 : 1;
        return std::min(end, size);
    };
    for (qsizetype i = 0; i < size;) {
        const QStringView rest = QStringView(source).sliced(i);
        const QChar c = source[i];
        if (rest.startsWith(u"//")) {
            const qsizetype end = source.indexOf(u'\n', i);
            blank(i, end < 0 ? size : end);
            i = end < 0 ? size : end;
        } else if (rest.startsWith(u"/*")) {
            const qsizetype close = source.indexOf("*/"_L1, i + 2);
            const qsizetype end = close < 0 ? size : close + 2;
            blank(i, end);
            i = end;
        } else if (rest.startsWith(u"R\"")) {
            const qsizetype open = source.indexOf(u'(', i);
            if (open < 0)
                return result;
            const QString closing = u')' + source.sliced(i + 2, open - i - 2) + u'"';
            const qsizetype close = source.indexOf(closing, open);
            const qsizetype end = close < 0 ? size : close;
            if (literals == Literals::Blank)
                blank(open + 1, end);
            i = close < 0 ? size : close + closing.size();
        } else if (c == u'"') {
            const qsizetype lineStart = source.lastIndexOf(u'\n', i) + 1;
            const bool isInclude = QStringView(source).sliced(lineStart, i - lineStart).trimmed().startsWith(u'#');
            const qsizetype end = endOfQuoted(i);
            if (literals == Literals::Blank && !isInclude)
                blank(i + 1, end);
            i = end + 1;
        } else if (c == u'\'' && !(i > 0 && source[i - 1].isLetterOrNumber() && i + 1 < size &&
                                   source[i + 1].isLetterOrNumber() && source[i - 1] != u'u')) {
            // Not the separator of digits in a number.
            i = endOfQuoted(i) + 1;
        } else {
            ++i;
        }
    }
    return result;
}

QStringList violations(const QString &path, const QString &content)
{
    QStringList found;
    const QString code = withoutComments(content, Literals::Blank);
    checkForm(path, content, found);
    checkIncludes(path, code, found);
    checkColours(path, withoutComments(content, Literals::Keep), found);
    for (const Reserved &rule : reservedWords()) {
        if (!isInAny(path, rule.folders))
            reportMatches(code, rule, found);
    }
    if (isIn(path, u"models/domain")) {
        for (const Reserved &rule : forbiddenInDomain())
            reportMatches(code, rule, found);
    }
    return found;
}

} // namespace Stanko
