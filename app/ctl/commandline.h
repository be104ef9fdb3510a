// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/outcome.h"

#include <QtCore/QDate>
#include <QtCore/QDir>
#include <QtCore/QFuture>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <variant>

namespace Stanko {

struct CommandContext;

/// What an argument must look like. Judged while parsing, before anything is opened or locked.
enum class ArgumentType { Flag, Text, Date, DateOrNone, Id, Count, Serial, ConflictSide };

enum class Presence {
    Optional,
    Required,
    Repeated, ///< once or more
    Several,  ///< any number of times
};

struct ArgumentSpec
{
    const char *name; ///< "--note" or, for positional ones, "LEAD_ID"
    ArgumentType type = ArgumentType::Text;
    Presence presence = Presence::Optional;
    const char *help = ""; ///< Russian source text of the context "Ctl"
};

/// What a command needs to be of use.
enum class CommandReach {
    Local,       ///< reads or changes local data only
    Edits,       ///< writes durably, then tries to push
    NeedsAmoCrm, ///< of no use without a connection
    EndsDesk,    ///< local; what the desk has on disk goes when it has succeeded
};

/// One command as data: how it is written, and what runs it.
struct CommandSpec
{
    const char *words; ///< "sync" or "outbox cancel"
    const char *help;
    CommandReach reach = CommandReach::Local;
    QList<ArgumentSpec> positional;
    QList<ArgumentSpec> options;
    QFuture<Outcome> (*run)(const CommandContext &context) = nullptr;
};

/// All commands, in the order of the help.
const QList<CommandSpec> &commands();

/// What was typed, judged. Values are as typed, trimmed where blanks mean nothing.
struct CommandLine
{
    const CommandSpec *command = nullptr; ///< null for --help and --version
    QString dataDir;
    QString envFile;
    QString profile;                      ///< id or name; empty = the first one
    QString folder = QDir::currentPath(); ///< of the asker: what the names of files begin from
    bool wantsJson = false;
    bool wantsHelp = false;
    bool wantsVersion = false;
    QStringList positional;
    QMap<QString, QString> options;      ///< by name with dashes; a flag's value is empty
    QMap<QString, QStringList> repeated; ///< values of the options that may stand several times, as typed

    bool has(const char *option) const;
    QString text(const char *option) const;
    QStringList texts(const char *option) const; ///< of one that may be repeated
    QDate day(const char *option) const;         ///< invalid when absent or "none"
    /// Of the positional argument \a at.
    qint64 id(int at) const { return positional.value(at).toLongLong(); }
};

/// \a arguments without the program's name. Global options may stand anywhere.
/// A Failure names the argument that is wrong; the exit code is 2.
std::variant<CommandLine, Failure> parseCommandLine(const QStringList &arguments);

/// Was --json asked for, even if the rest makes no sense?
bool asksForJson(const QStringList &arguments);

/// The help: of one command, or of all.
QString helpText(const CommandSpec *command);

/// YYYY-MM-DD, a real day from 1970 on.
std::optional<QDate> parseDay(const QString &text);

} // namespace Stanko
