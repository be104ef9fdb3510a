// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inboxpage.h"

#include "ui/errortext/formats.h"
#include "ui/pages/inboxdetails.h"
#include "ui/pages/inboxtext.h"
#include "ui/pages/undooffer.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/tablekeeper.h"
#include "ui/widgets/tablelook.h"

#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kInboxPageDetailsWidth = 380;
constexpr int kInboxPageDetailsSmallest = 340;
constexpr int kKinds = int(UnsortedKind::Chat) + 1;
constexpr int kInboxPageIcon = 16;

/// The icon of where it came from, before the words that say the same.
class SourceDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        QRect room = paintGround(painter, option, index);
        const Theme *theme = Theme::current();
        const auto kind = UnsortedKind(index.data(int(TableRole::State)).toInt());
        theme->icon(unsortedKindIcon(kind), Token::Muted)
            .paint(painter, QRect(room.left(), room.center().y() - kInboxPageIcon / 2, kInboxPageIcon, kInboxPageIcon));
        room.setLeft(room.left() + kInboxPageIcon + 8);
        painter->setFont(theme->bodyFont());
        painter->setPen(theme->color(Token::Text));
        painter->drawText(
            room, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
            QFontMetrics(theme->bodyFont()).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }
};

QString said(const UnsortedRow &row)
{
    return innerQuotes(row.name.isEmpty() ? dealNumber(row.lead) : row.name);
}

} // namespace

InboxPage::InboxPage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QueryPage(desks, {tr("Неразобранное"), tr("Поиск по обращениям"), u"inbox"_s}, settings, parent),
      m_counts(kKinds, 0), m_details(new InboxDetails(desks))
{
    addFilter(int(UnsortedKind::Any), tr("Все"));
    addFilter(int(UnsortedKind::Call), tr("Звонки"));
    addFilter(int(UnsortedKind::Mail), tr("Письма"));
    addFilter(int(UnsortedKind::Form), tr("Формы"));
    addFilter(int(UnsortedKind::Chat), tr("Чаты"));
    buildTable();
    setSide(m_details, kInboxPageDetailsWidth, kInboxPageDetailsSmallest);
    m_details->hide();
    connect(m_details, &InboxDetails::acceptWanted, this, &InboxPage::acceptCurrent);
    connect(m_details, &InboxDetails::declineWanted, this, &InboxPage::declineCurrent);
    connect(m_details, &InboxDetails::linkWanted, this, &InboxPage::linkCurrent);
    connect(m_details, &InboxDetails::jobWanted, this, &InboxPage::jobWanted);
    connect(desks.intake, &IntakeDesk::intakeChanged, this, &InboxPage::askIfSeen);
    connect(desks.jobs, &JobDesk::jobsChanged, this, &InboxPage::askIfSeen);
}

void InboxPage::buildTable()
{
    model()->setCellText(
        [this](const UnsortedRow &row, UnsortedColumn column) { return inboxCellText(row, column, m_now); });
    model()->setCellHint(
        [this](const UnsortedRow &row, UnsortedColumn column) { return inboxCellHint(row, column, m_now); });
    setTableModel(model(), int(query().sort), query().order);
    table()->setItemDelegateForColumn(int(UnsortedColumn::Source), new SourceDelegate(table()));
    const auto delegate = [this](UnsortedColumn column, CellDelegate::Font font) {
        auto *made = new CellDelegate(table());
        made->setFont(font);
        table()->setItemDelegateForColumn(int(column), made);
    };
    delegate(UnsortedColumn::What, CellDelegate::Font::Bold);
    delegate(UnsortedColumn::Customer, CellDelegate::Font::Body);
    delegate(UnsortedColumn::Phone, CellDelegate::Font::Mono);
    delegate(UnsortedColumn::Waiting, CellDelegate::Font::Body);
    const int phoneWidth = QFontMetrics(Theme::current()->monoFont()).horizontalAdvance(u"+7 (000) 000-00-00"_s) + 24;
    keeper()->restore({190, 260, 180, Theme::current()->unscaled(phoneWidth), 90},
                      {int(UnsortedColumn::Source), int(UnsortedColumn::What), int(UnsortedColumn::Customer)});
}

QFuture<Result<UnsortedPage>> InboxPage::list(const InboxQuery &query)
{
    return desks().intake->unsorted().then(this, [this, query](const Result<UnsortedPage> &answer) {
        if (!answer)
            return answer;
        m_all = int(answer->rows.size());
        m_counts.fill(0);
        for (const UnsortedRow &row : answer->rows) {
            if (const auto kind = unsortedKind(row.category))
                m_counts[int(*kind)] += 1;
        }
        UnsortedPage page = *answer;
        page.rows = arranged(page.rows, query);
        return Result<UnsortedPage>(page);
    });
}

bool InboxPage::take(const UnsortedPage &page)
{
    m_stages = page.stages;
    filterChip(int(UnsortedKind::Any))->setCount(m_all);
    for (int kind = int(UnsortedKind::Call); kind < kKinds; ++kind)
        filterChip(kind)->setCount(m_counts[kind]);
    const bool isOtherMinute = page.now / 60 != m_now / 60;
    m_now = page.now;
    return isOtherMinute;
}

void InboxPage::filterBy(int filter)
{
    change([filter](InboxQuery &query) { query.kind = UnsortedKind(filter); });
}

EmptyWords InboxPage::emptyWords() const
{
    return {tr("Под этот отбор не подошло ни одно обращение"), tr("Показать все обращения"), tr("Всё разобрано"),
            tr("Новые звонки, письма, формы и чаты появятся после синхронизации с amoCRM.")};
}

QStringList InboxPage::facts() const
{
    QStringList said{tr("ждут решения: %1").arg(groupedNumber(m_all))};
    if (model()->rowCount() != m_all)
        said.append(tr("показано %1").arg(groupedNumber(model()->rowCount())));
    return said;
}

void InboxPage::onCurrent()
{
    const UnsortedRow *row = currentRow();
    if (row) {
        m_details->show(*row, m_stages, m_now);
        // Every row asks for a decision, so what can be decided is shown without being asked for.
        if (m_isBare)
            m_details->show();
    } else {
        m_details->hide();
    }
    m_isBare = !row;
}

void InboxPage::acceptCurrent(const StageChoice &stage)
{
    if (const UnsortedRow *row = currentRow())
        follow(desks().intake->accept(row->lead, stage.stage, 0),
               tr("«%1» принято на этап «%2»").arg(said(*row), innerQuotes(stage.name)));
}

void InboxPage::declineCurrent()
{
    if (const UnsortedRow *row = currentRow())
        follow(desks().intake->decline(row->lead), tr("«%1» отклонено").arg(said(*row)));
}

void InboxPage::linkCurrent(const JobRow &target)
{
    if (const UnsortedRow *row = currentRow())
        follow(desks().intake->link(row->lead, target.lead),
               tr("«%1» присоединено к заявке %2").arg(said(*row), dealNumber(target.lead)));
}

void InboxPage::follow(QFuture<Result<EditReceipt>> future, const QString &sentence)
{
    future.then(this, [this, sentence](const Result<EditReceipt> &answer) {
        if (!answer) {
            // Somebody may have decided it in amoCRM meanwhile.
            if (answer.error().kind == ErrorKind::AlreadyDone)
                undo()->offer(tr("Это обращение уже разобрано, список обновлён"), {});
            else
                tell(answer.error());
            askNow();
            return;
        }
        undo()->offer(sentence, answer->group);
        table()->setFocus();
    });
}

} // namespace Stanko
