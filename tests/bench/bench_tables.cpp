// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/passportmodel.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTextStream>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace Stanko;

/// What the GUI thread pays for a list of 50 000 machines: filling it and refreshing it, with a view attached. Prints
/// figures, asserts nothing.
namespace {

constexpr int kRows = 50'000;

/// The n-th machine of a list; every call makes texts of its own, as an answer of the store does.
PassportRow machine(int n)
{
    PassportRow row;
    row.serial = u"K-%1"_s.arg(n);
    row.key = row.serial;
    row.key.detach();
    row.model = u"VMC%1"_s.arg(n % 40);
    row.customer = u"ООО «Завод %1»"_s.arg(n % 3000);
    row.phone = u"+7999%1"_s.arg(n);
    row.nextMaintenance = QDate(2026, 1, 1).addDays(n % 700);
    row.nextKind = u"ТО-1"_s;
    row.homeLead = 20'000'000 + n;
    row.engineer = u"Инженер %1"_s.arg(n % 6);
    return row;
}

/// Every machine but each \a without-th; 0 leaves none out.
QList<PassportRow> fleet(int without = 0)
{
    QList<PassportRow> rows;
    rows.reserve(kRows);
    for (int n = 0; n < kRows; ++n) {
        if (without == 0 || n % without != 0)
            rows.append(machine(n));
    }
    return rows;
}

class Bench
{
public:
    Bench()
    {
        m_view.setModel(&m_model);
        m_view.resize(1000, 800);
        m_view.show();
        QCoreApplication::processEvents();
    }
    void step(const char *what, QList<PassportRow> rows)
    {
        QElapsedTimer timer;
        timer.start();
        auto update = PassportModel::planned(m_model.shown(), std::move(rows));
        const double planned = milliseconds(timer);
        m_model.apply(update);
        const double applied = milliseconds(timer);
        QCoreApplication::processEvents();
        const double painted = milliseconds(timer);
        update = {};
        m_out << what << ": planned elsewhere in " << planned << " ms, applied in " << applied << ", painted in "
              << painted << ", freed elsewhere in " << milliseconds(timer) << Qt::endl;
    }

private:
    static double milliseconds(QElapsedTimer &timer)
    {
        const double elapsed = double(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        return elapsed;
    }

    QTextStream m_out{stdout};
    PassportModel m_model;
    QTableView m_view;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Bench bench;
    for (int round = 0; round < 3; ++round) {
        bench.step("50 000 rows into an empty list", fleet());
        bench.step("the same rows again", fleet());
        QList<PassportRow> some = fleet();
        for (qsizetype i = 0; i < some.size(); i += 97)
            some[i].engineer = u"Новый инженер"_s;
        bench.step("one row in 97 changed", std::move(some));
        bench.step("one row in 50 gone", fleet(50));
        bench.step("they are back", fleet());
        QList<PassportRow> turned = fleet();
        std::reverse(turned.begin(), turned.end());
        bench.step("the other way round", std::move(turned));
        bench.step("nothing left", {});
    }
    return 0;
}
