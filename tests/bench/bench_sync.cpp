// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/accountconfig.h"
#include "app/core/core.h"
#include "app/core/envfile.h"
#include "models/service/clock.h"
#include "models/service/jobdesk.h"
#include "models/service/passportdesk.h"
#include "models/service/syncdesk.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace Stanko;

/// The promises about speed and size, measured on the whole console: core, real window (without a screen) and a
/// practice amoCRM in a process of its own. Prints figures, asserts nothing.
namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// A practice amoCRM of \a leads leads about half as many machines.
class Practice
{
public:
    explicit Practice(int leads)
    {
        m_envFile = m_folder.filePath(u"practice.env"_s);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(STANKO_BINARY_DIR "/bin/stankodesk-sandbox"),
                        {u"--bulk"_s, QString::number(leads), u"--rate"_s, u"0"_s, u"--env-file"_s, m_envFile,
                         u"--exit-with-stdin"_s});
        m_process.waitForReadyRead(120'000);
    }
    ~Practice()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(10'000);
    }

    CoreOptions options(const QString &dataDir, double rate, bool polls) const
    {
        const AccountConfig config = *accountConfig(*readEnvFile(m_envFile));
        CoreOptions options;
        options.dataDir = dataDir;
        options.settings = config.settings;
        options.settings->requestsPerSecond = rate;
        options.token = config.token;
        options.pollsByItself = polls;
        return options;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_envFile;
};

/// The longest time the GUI thread left its event loop waiting.
class StallWatch : public QObject
{
public:
    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(5);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_gaps.append(m_clock.restart()); });
        m_clock.start();
        m_timer.start();
    }
    void report(const char *what)
    {
        std::sort(m_gaps.begin(), m_gaps.end());
        const qint64 longest = m_gaps.isEmpty() ? 0 : m_gaps.last();
        const auto over = std::count_if(m_gaps.cbegin(), m_gaps.cend(), [](qint64 gap) { return gap > 50; });
        out() << what << ": longest gap of the GUI event loop " << longest << " ms, over 50 ms: " << over << " of "
              << m_gaps.size() << Qt::endl;
        m_gaps.clear();
        m_clock.restart();
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    QList<qint64> m_gaps;
};

template<typename T>
Result<T> waitFor(QFuture<Result<T>> future, int milliseconds = 600'000)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, milliseconds) || future.resultCount() == 0)
        return makeError(ErrorKind::Cancelled);
    return future.result();
}

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// Resident memory in MiB, where the system tells it in /proc.
double residentMiB()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void printReport(const char *what, const Result<SyncReport> &report, double cpu)
{
    if (!report || report->error) {
        out() << what << ": FAILED " << (report ? report->error->detail : report.error().detail) << Qt::endl;
        return;
    }
    out() << what << ": " << report->leads << " leads, " << report->registered << " registered, " << report->requests
          << " requests, wall " << double(report->durationMs) / 1000 << " s, CPU of the whole process " << cpu << " s"
          << Qt::endl;
}

void benchBigAccount(Theme *theme)
{
    Practice practice(100'000);
    QTemporaryDir folder;
    {
        Core core(practice.options(folder.path(), 0, false));
        if (!waitFor(core.open()))
            return;
        MainWindow window(core.desks(), theme, nullptr);
        window.resize(1440, 900);
        window.show();
        window.showPage(PageId::Jobs);
        // Showing the window for the first time is part of the start, which has a limit of its own below.
        QTest::qWait(500);
        StallWatch stalls;
        const double before = cpuSeconds();
        const auto report = waitFor(core.desks().sync->sync(PullDepth::Changes));
        printReport("first pull of 100 000 leads, limiter off", report, cpuSeconds() - before);
        stalls.report("during the first pull (jobs page)");
        window.showPage(PageId::Passports);
        QTest::qWait(1500);
        stalls.report("opening the passports page");
        out() << "resident after the first pull: " << residentMiB() << " MiB" << Qt::endl;
    }
    QElapsedTimer start;
    start.start();
    Core core(practice.options(folder.path(), 0, false));
    if (!waitFor(core.open()))
        return;
    MainWindow window(core.desks(), theme, nullptr);
    window.resize(1440, 900);
    window.show();
    window.showPage(PageId::Passports);
    auto *table = window.findChild<QTableView *>(u"passportsTable"_s);
    const bool isShown = QTest::qWaitFor([&] { return table && table->model()->rowCount() > 0; }, 60'000);
    out() << "start to a usable window with " << (isShown ? table->model()->rowCount() : 0)
          << " passports: " << start.elapsed() << " ms" << Qt::endl;
    QTest::qWait(2'000);
    out() << "resident with the list shown: " << residentMiB() << " MiB" << Qt::endl;

    const auto jobs = waitFor(core.desks().jobs->list({}));
    QList<qint64> times;
    for (const JobRow &job : jobs ? jobs->rows : QList<JobRow>()) {
        if (times.size() == 200)
            break;
        Completion completion;
        completion.lead = job.lead;
        completion.note = u"Работы выполнены в срок"_s;
        completion.doneOn = core.desks().clock->today(QTimeZone::utc()).addDays(-1);
        QElapsedTimer timer;
        timer.start();
        if (!waitFor(core.desks().jobs->complete(completion)))
            break;
        times.append(timer.nsecsElapsed() / 1000);
    }
    std::sort(times.begin(), times.end());
    if (!times.isEmpty()) {
        out() << "«Выполнено» to durable, " << times.size() << " times: median " << times.at(times.size() / 2) / 1000.0
              << " ms, p95 " << times.at(times.size() * 95 / 100) / 1000.0 << " ms, longest " << times.last() / 1000.0
              << " ms" << Qt::endl;
    }
}

void benchLimiter()
{
    Practice practice(30'000);
    QTemporaryDir folder;
    constexpr double kRate = 5;
    Core core(practice.options(folder.path(), kRate, false));
    if (!waitFor(core.open()))
        return;
    const auto report = waitFor(core.desks().sync->sync(PullDepth::Changes));
    if (!report || report->error) {
        out() << "with the limiter: FAILED" << Qt::endl;
        return;
    }
    // The first window's worth leaves at once: n requests at r per second need (n - r) / r seconds.
    const double ideal = (report->requests - kRate) / kRate;
    const double wall = double(report->durationMs) / 1000;
    out() << "limiter at 5/s: " << report->requests << " requests, wall " << wall << " s, ideal " << ideal
          << " s, ratio " << wall / ideal << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"stanko.*.info=false"_s);
    Theme theme(nullptr, [] { return false; });
    benchBigAccount(&theme);
    benchLimiter();
    return 0;
}
