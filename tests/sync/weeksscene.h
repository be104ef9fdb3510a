// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/testdesk.h"
#include "tests/sync/weeksmodel.h"

#include <QtCore/QElapsedTimer>

#include <random>

namespace Stanko::Testing {

/// A desk without a network, a practice amoCRM in which people go on, and the model of what must come of both.
/// Functions answer with what is wrong; empty when nothing is. Test thread; ends with the test.
class WeeksScene
{
public:
    using World = Sandbox::World;

    WeeksScene(quint32 seed, int edits);
    /// The account is made and pulled, and the network goes.
    QString begin();
    /// A day of \a edits on the desk and about as many changes in amoCRM; most days the program is started anew.
    QString oneDay(int edits);
    /// The network is back: everything that waits is sent. Compares amoCRM and the conflicts with the model.
    QStringList comeOnline();
    /// Conflicts end as amoCRM has it; then the lists must equal those of a desk that was set up today.
    QStringList settleAndCompare();
    /// How long it took, in words.
    QString figures() const;

private:
    void fill(World &world);
    void peopleWork(World &world);
    QString editOnce();
    QString complete(qint64 lead, bool setsDate);
    QString reschedule();
    QString maintained();
    QString request();
    QString order();
    QString assign();
    QString reopen();
    QString undoSomething();
    /// Remembers what the desk accepted, with the local lead that it made.
    QString given(const Result<EditReceipt> &receipt, GivenAction action, bool makesLead = false);
    void addDate(GivenAction &action, qint64 lead, const QString &day) const;

    int number(int below);
    bool oneIn(int times) { return number(times) == 0; }
    qint64 oneOf(const QList<qint64> &ids) { return ids.isEmpty() ? 0 : ids.at(number(int(ids.size()))); }
    qint64 openOne(const QList<qint64> &ids);
    QDate newDay();
    QString newWord();

    std::mt19937 m_random;
    int m_size; ///< edits of the whole run
    Sandbox::SandboxThread m_amo;
    std::shared_ptr<FakeClock> m_clock;
    TestDesk m_desk;
    WeeksModel m_model;
    QHash<qint64, QString> m_serials;  ///< of machines, by home lead
    QList<qint64> m_machines;          ///< home leads
    QList<qint64> m_jobs;              ///< each of one machine
    QHash<qint64, qint64> m_machineOf; ///< job → home lead
    QHash<qint64, QString> m_stages;   ///< of jobs, as they were pulled
    QList<qint64> m_bare;              ///< service jobs that name no machine
    QList<qint64> m_advice;            ///< jobs of the main pipeline that name no machine
    QList<qint64> m_requests;          ///< made here
    QList<qint64> m_contacts;
    QDate m_firstDay;
    int m_days = 0;
    int m_words = 0;
    qsizetype m_leadsBefore = 0;
    QHash<QString, int> m_kinds; ///< edits by kind
    QList<qint64> m_latencies;   ///< of completions, µs
    qint64 m_openMs = 0;
    qint64 m_drainMs = 0;
    int m_waiting = 0;
    int m_conflicts = 0;
    int m_requestsSent = 0;
};

} // namespace Stanko::Testing
