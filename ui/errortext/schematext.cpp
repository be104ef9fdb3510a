// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/schematext.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SchemaText", text);
}

QString kindOf(SchemaThing thing)
{
    switch (thing) {
    case SchemaThing::Pipeline:
        return say(QT_TRANSLATE_NOOP("SchemaText", "воронка"));
    case SchemaThing::Stage:
        return say(QT_TRANSLATE_NOOP("SchemaText", "этап"));
    case SchemaThing::Field:
        return say(QT_TRANSLATE_NOOP("SchemaText", "поле"));
    case SchemaThing::User:
        return say(QT_TRANSLATE_NOOP("SchemaText", "сотрудник"));
    }
    Q_UNREACHABLE();
}

QString quoted(const QString &name)
{
    return u"«%1»"_s.arg(name);
}

QString nameOf(const SchemaDifference &difference)
{
    // Fields and pipelines that have no name have a number all the same.
    return difference.name.isEmpty() ? QString::number(difference.id) : quoted(difference.name);
}

QString what(SchemaChange change)
{
    switch (change) {
    case SchemaChange::Added:
        return say(QT_TRANSLATE_NOOP("SchemaText", "В amoCRM добавлено: %1"));
    case SchemaChange::Removed:
        return say(QT_TRANSLATE_NOOP("SchemaText", "В amoCRM удалено: %1"));
    case SchemaChange::Renamed:
        return say(QT_TRANSLATE_NOOP("SchemaText", "В amoCRM переименовано: %1"));
    case SchemaChange::Retyped:
        return say(QT_TRANSLATE_NOOP("SchemaText", "В amoCRM изменён тип: %1"));
    case SchemaChange::Disabled:
        return say(QT_TRANSLATE_NOOP("SchemaText", "В amoCRM отключено: %1"));
    case SchemaChange::Enabled:
        return say(QT_TRANSLATE_NOOP("SchemaText", "В amoCRM снова действует: %1"));
    }
    Q_UNREACHABLE();
}

} // namespace

QString schemaChangeText(const SchemaDifference &difference)
{
    const bool showsBoth = difference.change == SchemaChange::Renamed && !difference.after.isEmpty();
    const QString name =
        showsBoth ? quoted(difference.before) + u" → "_s + quoted(difference.after) : nameOf(difference);
    // Two steps: a name may hold "%1".
    const QString thing = kindOf(difference.thing) + u' ' + name;
    return what(difference.change).arg(thing);
}

QString schemaChangeMeaning(const SchemaDifference &difference)
{
    switch (difference.change) {
    case SchemaChange::Added:
    case SchemaChange::Enabled:
        return say(QT_TRANSLATE_NOOP("SchemaText", "Этим можно пользоваться; настройки остались прежними."));
    case SchemaChange::Renamed:
        return say(QT_TRANSLATE_NOOP("SchemaText", "Новое название уже показывается везде; делать ничего не нужно."));
    case SchemaChange::Removed:
    case SchemaChange::Retyped:
    case SchemaChange::Disabled:
        return say(QT_TRANSLATE_NOOP("SchemaText",
                                     "Если этим пользуются настройки или ждущие правки, в «Требует внимания» появится "
                                     "вопрос."));
    }
    Q_UNREACHABLE();
}

} // namespace Stanko
