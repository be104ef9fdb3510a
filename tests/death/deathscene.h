// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ctl/practiceprocess.h"

#include <QtCore/QDate>
#include <QtCore/QJsonArray>
#include <QtCore/QMap>
#include <QtCore/QTemporaryDir>

namespace Stanko::Testing {

/// What the program is doing when it dies.
enum class DeathStep { FirstSync, Edit, EditAndPush, SyncWithPushes, Migration, Backup, Restore };
/// Killed from outside at some moment, at a call of the database, or by a loss of power.
enum class DeathWay { Moment, Call, Power };

/// An edit as a person gives it, and by what it is known in amoCRM.
struct GivenEdit
{
    QStringList command; ///< without --no-push
    qint64 lead = 0;     ///< 0 = a request, which makes one
    QString tag;         ///< a word that no other text has
    QString phone;       ///< of a request
    QDate day;           ///< the next date asked for; invalid = none or the plan's
    bool wins = false;   ///< the lead's stage
    bool isAcknowledged = false;
};

inline constexpr QLatin1StringView kDatabase("stankodesk.sqlite");
/// The newest schema that has everything but the requests made here.
inline constexpr int kOlderVersion = 4;

/// How a step runs when nobody kills it.
struct StepSize
{
    qint64 ms = 0;
    qint64 calls = 0;
    qint64 changes = 0;
    QStringList unsynced; ///< database files that were closed without a sync
};

/// One practice amoCRM that is put back to its beginning before each run, data folders to begin with, and the checks
/// after a death. Functions answer with what is wrong, empty when nothing is. Test thread; ends with the object.
class DeathScene
{
public:
    /// Starts amoCRM, makes the folders and measures the steps.
    QString prepare();
    StepSize sizeOf(DeathStep step) const { return m_sizes.value(step); }

    /// One death and what is left of it. \a died tells whether it came before the end.
    QString run(DeathStep step, DeathWay way, quint32 seed, bool &died);

    int acknowledged() const { return m_acknowledged; }
    /// Edits that nobody was told about, and how many of them are in amoCRM nevertheless.
    int unanswered() const { return m_unanswered; }
    int unansweredThere() const { return m_unansweredThere; }

private:
    GivenEdit edit(int kind, quint32 number) const;
    QString makeFolder(const QString &name, const QList<GivenEdit> &edits);
    QString makeOlderFolder();
    QString measure(DeathStep step);
    void begin(DeathStep step, CtlProcess &desk, QList<GivenEdit> &edits, QStringList &command, quint32 number);
    void changeAmoCrm();
    QString converge(CtlProcess &desk);
    QString checkEdit(const GivenEdit &edit, const QJsonObject &world, CtlProcess &desk);
    QString checkTotals(const QList<GivenEdit> &edits, const QJsonObject &world) const;
    QString checkCache(const QList<GivenEdit> &edits, CtlProcess &desk);
    QString checkFiles(const CtlProcess &desk) const;
    void copyFolder(const QString &name, CtlProcess &desk, bool withBackup) const;

    PracticeProcess m_amo;
    QTemporaryDir m_folders;
    QJsonObject m_world;
    QList<qint64> m_jobs;
    QList<QJsonObject> m_machines; ///< each with a home lead of its own and a date in its field
    QList<GivenEdit> m_queued;     ///< what waits in the folders "queued" and "older"
    qint64 m_dateField = 0;
    int m_added = 0; ///< leads that changeAmoCrm() made in this run
    QMap<DeathStep, StepSize> m_sizes;
    int m_acknowledged = 0;
    int m_unanswered = 0;
    int m_unansweredThere = 0;
};

} // namespace Stanko::Testing
