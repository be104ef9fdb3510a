// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens.h"
#include "tests/ui/visitstand.h"
#include "ui/calendar/figuresview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/loadchart.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtSvg/QSvgRenderer>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

using Chart = FiguresView::Chart;
constexpr Chart kAll[] = {Chart::Load, Chart::Trend, Chart::PlanFact, Chart::Forecast};

CalendarFigures demoFigures()
{
    FakeDesks fakes;
    fillDemo(fakes);
    return fakes.calendar.shown;
}

std::unique_ptr<FiguresView> shownFigures(const CalendarFigures &figures, QSize size = {1000, 680})
{
    auto view = std::make_unique<FiguresView>();
    view->setFigures(figures);
    view->resize(size);
    view->show();
    if (!QTest::qWaitForWindowExposed(view.get()))
        qFatal("the charts were never shown");
    return view;
}

QTableWidget *tableOf(const TwinChart *chart)
{
    return chart->findChild<QTableWidget *>();
}

/// All that is said below and beside the picture.
QString spokenUnder(const TwinChart *chart)
{
    QStringList said;
    for (const QLabel *label : chart->findChildren<QLabel *>())
        said.append(label->text());
    return said.join(u' ');
}

/// At least half of the reddish \a ink is in the pixel, as at the edge of a thin line.
bool isInked(const QColor &pixel, const QColor &ink)
{
    const auto redness = [](const QColor &color) { return color.red() - std::max(color.green(), color.blue()); };
    return redness(pixel) * 2 > redness(ink);
}

void hover(QWidget *widget, const QPoint &place)
{
    QMouseEvent move(QEvent::MouseMove, place, widget->mapToGlobal(place), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &move);
}

} // namespace

/// The charts of the calendar and their tables.
class TestCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        dress(false);
    }
    void cleanup()
    {
        QToolTip::hideText();
        m_theme.reset();
    }

    void theTablesTellTheSameFigures()
    {
        const CalendarFigures figures = demoFigures();
        const auto view = shownFigures(figures);
        const auto *buttons = view->findChild<SegmentedControl *>();
        QTest::mouseClick(buttons->findChildren<QAbstractButton *>().at(1), Qt::LeftButton);
        for (const Chart each : kAll) {
            QCOMPARE(view->chart(each)->face(), TwinChart::Face::Table);
            QVERIFY(tableOf(view->chart(each))->isVisible());
        }
        const QTableWidget *load = tableOf(view->chart(Chart::Load));
        QCOMPARE(load->rowCount(), 34);
        QCOMPARE(load->horizontalHeaderItem(4)->text(), u"Мощность"_s);
        for (int week = 0; week < load->rowCount(); ++week) {
            const LoadFigure &figure = figures.load.at(week);
            QCOMPARE(load->item(week, 1)->text(), QString::number(figure.done));
            QCOMPARE(load->item(week, 2)->text(), QString::number(figure.planned));
            QCOMPARE(load->item(week, 3)->text(), QString::number(figure.late));
            QCOMPARE(load->item(week, 4)->text(), QString::number(figure.capacity));
        }
        QCOMPARE(load->item(8, 0)->data(Qt::AccessibleTextRole).toString(),
                 view->chart(Chart::Load)->data().hints.at(8));
        const QTableWidget *trend = tableOf(view->chart(Chart::Trend));
        QCOMPARE(trend->rowCount(), int(figures.trend.size()));
        QCOMPARE(trend->item(3, 1)->text(), QString::number(figures.trend.at(3).late));
        const QTableWidget *fact = tableOf(view->chart(Chart::PlanFact));
        QCOMPARE(fact->item(2, 0)->text(), u"январь 2026"_s);
        QCOMPARE(fact->item(2, 3)->text(), QString::number(figures.planFact.at(2).inTolerance));
        QCOMPARE(fact->item(2, 3)->data(Qt::AccessibleTextRole).toString(),
                 u"Из них в допуске: %1"_s.arg(figures.planFact.at(2).inTolerance));
        const QTableWidget *forecast = tableOf(view->chart(Chart::Forecast));
        QCOMPARE(forecast->rowCount(), 12);
        QCOMPARE(forecast->item(0, 1)->text(), QString::number(figures.forecast.at(0).hours));
        const QStringList lines = view->chart(Chart::Forecast)->tableText().split(u'\n');
        QCOMPARE(lines.at(0), u"Месяц\tЧасы ТО\tМощность"_s);
        QCOMPARE(lines.at(1), u"ноябрь 2026\t220\t400"_s);
    }

    void thePointerIsToldTheFigures()
    {
        const auto view = shownFigures(demoFigures());
        TwinChart *load = view->chart(Chart::Load);
        hover(load->canvas(), load->pointPlace(8));
        QTRY_VERIFY(QToolTip::text().contains(u"16–22 ноября: план 40"_s));
        QVERIFY(QToolTip::text().contains(u"просрочено 18"_s));
        QVERIFY(QToolTip::text().contains(u"мощность 100"_s));
        TwinChart *fact = view->chart(Chart::PlanFact);
        hover(fact->canvas(), fact->pointPlace(0));
        QTRY_VERIFY(QToolTip::text().contains(u"ноябрь 2025: по плану 22, выполнено 18, из них в допуске 15"_s));
        QCOMPARE(view->chart(Chart::Trend)->data().note, u"Консоль помнит с 05.07.2026"_s);
    }

    void aClickLeadsToTheVisits()
    {
        const CalendarFigures figures = demoFigures();
        const auto view = shownFigures(figures);
        QSignalSpy weeks(view.get(), &FiguresView::weekChosen);
        QSignalSpy months(view.get(), &FiguresView::monthChosen);
        const auto click = [&view](Chart which, int point) {
            TwinChart *chart = view->chart(which);
            QTest::mouseClick(chart->canvas(), Qt::LeftButton, {}, chart->pointPlace(point));
        };
        click(Chart::Load, 12);
        QCOMPARE(weeks.last()[0].toDate(), figures.load.at(12).monday);
        click(Chart::Trend, 5);
        QCOMPARE(weeks.last()[0].toDate(), mondayOf(figures.trend.at(5).day));
        click(Chart::PlanFact, 3);
        QCOMPARE(months.last()[0].toDate(), figures.planFact.at(3).month);
        click(Chart::Forecast, 11);
        QCOMPARE(months.last()[0].toDate(), figures.forecast.at(11).month);
        QCOMPARE(weeks.count() + months.count(), 4);
        // The table's way, without a mouse.
        TwinChart *forecast = view->chart(Chart::Forecast);
        forecast->setFace(TwinChart::Face::Table);
        tableOf(forecast)->setCurrentCell(4, 1);
        QTest::keyClick(tableOf(forecast), Qt::Key_Return);
        QCOMPARE(months.last()[0].toDate(), figures.forecast.at(4).month);
    }

    void picturesAreWritten()
    {
        const auto view = shownFigures(demoFigures());
        for (const Chart each : kAll) {
            TwinChart *chart = view->chart(each);
            const QImage image = QImage::fromData(chart->png()());
            QVERIFY(image.width() > 2 * chart->canvas()->width() && image.height() > 2 * chart->canvas()->height());
            // Ground, text, and the colour of a series.
            QSet<QRgb> colours;
            for (int y = 0; y < image.height(); y += 3) {
                for (int x = 0; x < image.width(); x += 3)
                    colours.insert(image.pixel(x, y));
            }
            const Tone tone = chart->data().series.first().tone;
            QVERIFY(colours.contains(Theme::current()->color(toneText(tone)).rgb()));
            QVERIFY(colours.contains(Theme::current()->color(Token::Surface).rgb()));

            const QByteArray written = chart->svg()();
            QSvgRenderer renderer(written);
            QVERIFY(renderer.isValid());
            QVERIFY(renderer.defaultSize().width() > chart->canvas()->width());
            QVERIFY(written.contains("<text"));
            QVERIFY(!written.contains("<image"));
        }
    }

    void savingTellsHowItEnded_data()
    {
        QTest::addColumn<std::optional<ErrorKind>>("trouble");
        QTest::addColumn<QString>("told");
        using Kind = std::optional<ErrorKind>;
        QTest::newRow("saved") << Kind() << u"Сохранено: график.png"_s;
        QTest::newRow("no room") << Kind(ErrorKind::StoreFull) << u"кончилось место"_s;
        QTest::newRow("folder") << Kind(ErrorKind::StoreReadOnly) << u"в эту папку нельзя писать"_s;
    }
    void savingTellsHowItEnded()
    {
        QFETCH(const std::optional<ErrorKind>, trouble);
        QFETCH(const QString, told);
        FakeCalendarFiles files;
        if (trouble)
            files.answers.error = makeError(*trouble, u"/there/график.png"_s);
        const auto view = shownFigures(demoFigures());
        view->setFiles(&files);
        TwinChart *chart = view->chart(Chart::PlanFact);
        Q_EMIT chart->canvas()->customContextMenuRequested({20, 20});
        auto *menu = chart->findChild<QMenu *>();
        QVERIFY(menu);
        menu->actions().first()->trigger();
        auto *dialog = chart->findChild<QFileDialog *>();
        QVERIFY(dialog);
        files.answers.hold();
        Q_EMIT dialog->fileSelected(u"/there/график.png"_s);
        dialog->close();
        menu->close();
        QVERIFY(!spokenUnder(chart).contains(u"график.png"_s));
        files.answers.releaseAll();
        QTRY_VERIFY2(spokenUnder(chart).contains(told), qPrintable(spokenUnder(chart)));
        QCOMPARE(files.pictures.value(u"/there/график.png"_s).startsWith("\x89PNG"), !trouble);
    }

    void withoutAWriterNothingIsOffered()
    {
        const auto view = shownFigures(demoFigures());
        TwinChart *chart = view->chart(Chart::Load);
        Q_EMIT chart->canvas()->customContextMenuRequested({20, 20});
        auto *menu = chart->findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 1); // the table can be copied
        menu->close();
    }

    /// A week of holidays has no capacity, which is not the same as nobody knowing it.
    void noCapacityIsALineAtZero()
    {
        ChartData data{.title = u"Нагрузка"_s, .pointHeading = u"Неделя"_s};
        ChartSeries hours{.name = u"план"_s, .tone = Tone::Info, .values = {6, 0, 6}};
        ChartSeries limit{
            .name = u"мощность"_s, .tone = Tone::Late, .shape = ChartSeries::Shape::Limit, .values = {8, 0, 8}};
        for (const QString &week : {u"1"_s, u"2"_s, u"3"_s}) {
            data.ticks.append(week);
            data.points.append(week);
            data.hints.append(week);
        }
        data.series = {hours, limit};
        TwinChart chart;
        chart.resize(480, 260);
        chart.setData(data);
        chart.show();
        const auto dashesAt = [&chart, &limit](int point) {
            const QImage image = chart.canvas()->grab().toImage();
            const QColor line = Theme::current()->color(toneText(limit.tone));
            const int middle = chart.pointPlace(point).x();
            int seen = 0;
            for (int x = middle - 12; x <= middle + 12; ++x) {
                for (int y = 0; y < image.height(); ++y)
                    seen += isInked(image.pixelColor(x, y), line) ? 1 : 0;
            }
            return seen;
        };
        QTRY_VERIFY(dashesAt(0) > 0);
        QVERIFY(savePicture(&chart, u"calendar-chart-no-capacity"_s));
        QVERIFY(dashesAt(1) > 0);
        QCOMPARE(tableOf(&chart)->item(1, 2)->text(), u"0"_s);
        data.series.last().values = {0, 0, 0};
        chart.setData(data);
        QTRY_COMPARE(dashesAt(0), 0);
        QCOMPARE(dashesAt(1), 0);
        QCOMPARE(tableOf(&chart)->item(1, 2)->text(), QString());
    }

    void nothingYetIsSaid()
    {
        CalendarFigures figures;
        figures.today = visitToday();
        figures.trendSince = visitToday();
        const auto view = shownFigures(figures);
        for (const Chart each : kAll)
            QVERIFY(view->chart(each)->findChild<EmptyState *>()->isVisible());
        QVERIFY(view->chart(Chart::Trend)->data().empty.startsWith(u"Консоль помнит с 22.11.2026"_s));
        view->setFigures(demoFigures());
        QVERIFY(!view->chart(Chart::Trend)->findChild<EmptyState *>()->isVisible());
    }

    void chartsStandBelowEachOtherWhenNarrow()
    {
        const auto view = shownFigures(demoFigures());
        const auto left = [&view](Chart which) { return view->chart(which)->mapTo(view.get(), QPoint()).x(); };
        QVERIFY(left(Chart::Trend) > left(Chart::Load));
        view->resize(600, 680);
        QTRY_COMPARE(left(Chart::Trend), left(Chart::Load));
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<int>("scale");
        QTest::newRow("light") << false << 100;
        QTest::newRow("dark") << true << 100;
        QTest::newRow("large") << false << 150;
    }
    void pictures()
    {
        QFETCH(bool, isDark);
        QFETCH(int, scale);
        dress(isDark);
        m_theme->setTextScale(scale);
        const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
        const auto view = shownFigures(demoFigures(), {1140, 720});
        QVERIFY(savePicture(view.get(), u"calendar-charts"_s + suffix));
        QCOMPARE(clippedLabels(view.get()), QStringList());
        for (const Chart each : kAll)
            view->chart(each)->setFace(TwinChart::Face::Table);
        QVERIFY(savePicture(view.get(), u"calendar-charts-tables"_s + suffix));
        LoadChart load;
        load.setWeeks({{.monday = {2026, 11, 16}, .planned = 4, .late = 3}, {.monday = {2026, 11, 23}, .planned = 6}},
                      8);
        load.resize(520, 240);
        load.show();
        QVERIFY(savePicture(&load, u"calendar-loadchart"_s + suffix));
        QVERIFY(QImage::fromData(view->chart(Chart::Load)->png()())
                    .save(QStringLiteral(STANKO_BINARY_DIR "/screenshots/calendar-chart-saved") + suffix + u".png"_s));
    }

private:
    /// One theme at a time: each gives the application its palette and style.
    void dress(bool isDark)
    {
        m_theme.reset();
        m_theme = std::make_unique<Theme>(nullptr, [isDark] { return isDark; });
    }

    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestCharts)
#include "tst_ui_charts.moc"
