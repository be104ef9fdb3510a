// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/movetodialog.h"

#include "ui/dialogs/editfoot.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/calendar/moveconcerns.h"
#include "ui/pages/calendar/movequestion.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textheight.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr int kMoveToDialogWidth = 460;
constexpr int kFurthestShift = 366;
constexpr int kDaysOfWeek = 7;
enum { ToDay, ByDays };
} // namespace

MoveToDialog::MoveToDialog(const Desks &desks, const QList<Visit> &visits, QDate today, bool isPlanning,
                           QWidget *parent)
    : QDialog(parent), m_desks(desks), m_visits(visits), m_today(today),
      m_how(new SegmentedControl({tr("На день"), tr("Сдвинуть")})), m_day(new QDateEdit), m_days(new QSpinBox),
      m_relative(new PlainLabel({}, LabelLook::Muted)), m_concerns(new PlainLabel), m_preview(new PushPreview),
      m_problem(new PlainLabel), m_confirm(makeButton({}, ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"moveToDialog"_s);
    setWindowTitle(visits.size() == 1 ? tr("Перенести ТО") : tr("Перенести %1 ТО").arg(visits.size()));
    setMinimumWidth(Theme::current()->scaled(kMoveToDialogWidth));
    build(isPlanning);

    m_settle.setSingleShot(true);
    m_settle.setInterval(kPreviewSettleMs);
    connect(&m_settle, &QTimer::timeout, this, [this] { askPreview(false); });
    connect(m_day, &QDateEdit::dateChanged, this, &MoveToDialog::onChanged);
    connect(m_days, &QSpinBox::valueChanged, this, &MoveToDialog::onChanged);
    connect(m_how, &SegmentedControl::currentChanged, this, &MoveToDialog::onChanged);
    connect(m_confirm, &QPushButton::clicked, this, [this] { askPreview(true); });
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(shortcut, &QShortcut::activated, this, [this] { askPreview(true); });
    }
    m_day->setFocus();
    onChanged();
    askPreview(false);
}

void MoveToDialog::build(bool isPlanning)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(6);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    const Visit &first = m_visits.first();
    QString about;
    if (m_visits.size() > 1)
        about = tr("%1 и другие").arg(machineOf(first));
    else if (first.day.isValid())
        about =
            tr("%1 · сейчас %2, %3").arg(machineOf(first), shortDate(first.day), relativeDayLong(first.day, m_today));
    else
        about = tr("%1 · даты пока нет").arg(machineOf(first));
    auto *label = new PlainLabel(about, LabelLook::Muted);
    label->setWordWrap(true);
    column->addWidget(label);
    column->addSpacing(4);
    m_how->setAccessibleName(tr("Как перенести"));
    m_how->setObjectName(u"moveHow"_s);
    column->addWidget(m_how);
    m_dayRow = makeDay();
    m_shiftRow = makeShift();
    column->addWidget(m_dayRow);
    column->addWidget(m_shiftRow);
    m_concerns->setObjectName(u"moveConcerns"_s);
    m_concerns->setTone(Tone::Soon);
    m_concerns->setWordWrap(true);
    m_concerns->hide();
    column->addWidget(m_concerns);
    m_confirm->setObjectName(u"moveToConfirm"_s);
    m_confirm->setText(isPlanning ? tr("Запланировать  Ctrl+Enter") : tr("Перенести  Ctrl+Enter"));
    QPushButton *cancel = makeButton(tr("Отмена"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    addEditFoot(column, m_preview, m_problem, cancel, m_confirm);
}

QWidget *MoveToDialog::makeDay()
{
    auto *all = new QWidget;
    auto *row = new FlowRow(all);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"dd.MM.yyyy"_s);
    m_day->setLocale(interfaceLocale());
    m_day->setAccessibleName(tr("Новая дата"));
    m_day->setObjectName(u"moveToDay"_s);
    m_day->setMinimumWidth(m_day->fontMetrics().horizontalAdvance(u"00.00.0000"_s) + kDateFieldRoom);
    m_day->setMinimumDate(QDate(1970, 1, 2));
    const QDate day = m_visits.first().day;
    m_day->setDate(day.isValid() ? std::max(day, m_today) : m_today);
    row->addWidget(m_day);
    QPushButton *week = makeButton(tr("+1 неделя"));
    QPushButton *month = makeButton(tr("+1 месяц"));
    connect(week, &QPushButton::clicked, this, [this] { m_day->setDate(m_day->date().addDays(kDaysOfWeek)); });
    connect(month, &QPushButton::clicked, this, [this] { m_day->setDate(m_day->date().addMonths(1)); });
    row->addWidget(week);
    row->addWidget(month);
    row->addWidget(m_relative);
    return all;
}

QWidget *MoveToDialog::makeShift()
{
    auto *all = new QWidget;
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_days->setRange(-kFurthestShift, kFurthestShift);
    m_days->setValue(kDaysOfWeek);
    m_days->setSuffix(tr(" дн."));
    m_days->setAccessibleName(tr("На сколько дней"));
    m_days->setObjectName(u"moveByDays"_s);
    row->addWidget(m_days);
    const std::pair<QString, int> steps[] = {{tr("−1 неделя"), -kDaysOfWeek}, {tr("+1 неделя"), kDaysOfWeek}};
    for (const auto &[text, days] : steps) {
        QPushButton *button = makeButton(text);
        connect(button, &QPushButton::clicked, this, [this, days = days] { m_days->setValue(m_days->value() + days); });
        row->addWidget(button);
    }
    row->addStretch(1);
    return all;
}

QList<VisitMove> MoveToDialog::moves() const
{
    QList<VisitMove> moves;
    for (const Visit &each : m_visits) {
        const QDate day = m_how->currentIndex() == ToDay ? m_day->date() : each.day.addDays(m_days->value());
        if (day.isValid() && day != each.day)
            moves.append(moveOf(each, day));
    }
    return moves;
}

void MoveToDialog::onChanged()
{
    const bool isToDay = m_how->currentIndex() == ToDay;
    m_dayRow->setVisible(isToDay);
    m_shiftRow->setVisible(!isToDay);
    m_relative->setText(relativeDayLong(m_day->date(), m_today));
    m_problem->hide();
    m_settle.start();
}

void MoveToDialog::askPreview(bool isConfirming)
{
    const quint64 token = ++m_token;
    const QList<VisitMove> wanted = moves();
    m_settle.stop();
    if (wanted.isEmpty()) {
        m_preview->show({}, {}, tr("Переносить нечего: дата та же или её нет."));
        m_concerns->hide();
        return;
    }
    m_desks.calendar->preview(wanted).then(this,
                                           [this, token, wanted, isConfirming](const Result<MovePreview> &answer) {
                                               if (token == m_token)
                                                   onPreview(answer, wanted, isConfirming);
                                           });
}

void MoveToDialog::onPreview(const Result<MovePreview> &answer, const QList<VisitMove> &asked, bool isConfirming)
{
    if (!answer) {
        m_problem->setText(errorLine(answer.error()));
        m_problem->show();
        growToText(this);
        return;
    }
    const QStringList texts = concernTexts(concernsOf(*answer, asked));
    m_concerns->setText(texts.join(u'\n'));
    m_concerns->setVisible(!texts.isEmpty());
    showMoves(m_preview, *answer);
    growToText(this);
    if (possibleMoves(*answer).isEmpty()) {
        m_problem->setText(tr("Дата уже другая: закройте и посмотрите ещё раз."));
        m_problem->show();
        growToText(this);
    } else if (isConfirming) {
        Q_EMIT confirmed(*answer);
        accept();
    }
}

} // namespace Stanko
