// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/historyview.h"

#include "models/tables/historymodel.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/historytext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tone.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kDotSize = 7;
constexpr int kDotRoom = 23;
constexpr int kBelow = 12;
constexpr int kMaxLines = 4;

Token dotToken(const HistoryEntry &entry)
{
    if (entry.push == HistoryPush::Waiting)
        return Token::Soon;
    switch (entry.kind) {
    case HistoryKind::ServiceDone:
    case HistoryKind::JobCompleted:
    case HistoryKind::Maintained:
    case HistoryKind::Restored:
        return Token::Fine;
    case HistoryKind::Withdrawn:
        return Token::Late;
    case HistoryKind::Registered:
    case HistoryKind::OwnerChanged:
        return Token::Text;
    default:
        return Token::Muted;
    }
}

QString secondLine(const HistoryEntry &entry)
{
    QStringList parts;
    if (!entry.author.isEmpty())
        parts.append(entry.author);
    if (entry.lead != 0)
        parts.append(HistoryView::tr("сделка %1").arg(dealNumber(entry.lead)));
    if (const QString push = historyPushText(entry.push);
        !push.isEmpty() && (entry.push == HistoryPush::Waiting || entry.push == HistoryPush::TakenBack))
        parts.append(push);
    return parts.join(u" · "_s);
}

/// Paints one entry and knows its height.
class HistoryDelegate final : public QStyledItemDelegate
{
public:
    HistoryDelegate(const HistoryModel *model, QListView *view)
        : QStyledItemDelegate(view), m_model(model), m_view(view)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const HistoryEntry *entry = m_model->rowOf(index);
        if (!entry)
            return;
        const Theme *theme = Theme::current();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_HasFocus))
            painter->fillRect(option.rect.adjusted(0, 0, 0, -kBelow / 2), theme->color(Token::Hover));
        const QRect &room = option.rect;
        painter->setFont(theme->monoCaptionFont());
        painter->setPen(theme->color(Token::Muted));
        const int lineHeight = QFontMetrics(theme->bodyFont()).height();
        painter->drawText(QRect(room.left(), room.top(), dayWidth(), lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                          m_model->index(index.row(), int(HistoryColumn::Day)).data().toString());
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme->color(dotToken(*entry)));
        painter->drawEllipse(QRectF(room.left() + dayWidth() + (kDotRoom - kDotSize) / 2.0,
                                    room.top() + (lineHeight - kDotSize) / 2.0, kDotSize, kDotSize));
        painter->setFont(theme->bodyFont());
        painter->setPen(theme->color(Token::Text));
        const QRect words(room.left() + dayWidth() + kDotRoom, room.top(), textWidth(room.width()),
                          textHeight(*entry, room.width()));
        painter->drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, historyText(*entry));
        painter->setFont(theme->captionFont());
        painter->setPen(theme->color(Token::Muted));
        const QFontMetrics caption(theme->captionFont());
        painter->drawText(QRect(words.left(), words.bottom() + 2, words.width(), caption.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          caption.elidedText(secondLine(*entry), Qt::ElideRight, words.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const HistoryEntry *entry = m_model->rowOf(index);
        const int width = m_view->viewport()->width();
        if (!entry)
            return {width, 0};
        const int caption =
            secondLine(*entry).isEmpty() ? 0 : QFontMetrics(Theme::current()->captionFont()).height() + 2;
        return {width, textHeight(*entry, width) + caption + kBelow};
    }

private:
    static int dayWidth()
    {
        return QFontMetrics(Theme::current()->monoCaptionFont()).horizontalAdvance(u"00.00.0000"_s);
    }
    static int textWidth(int width) { return std::max(60, width - dayWidth() - kDotRoom); }
    static int textHeight(const HistoryEntry &entry, int width)
    {
        const QFontMetrics metrics(Theme::current()->bodyFont());
        const QRect room(0, 0, textWidth(width), metrics.lineSpacing() * kMaxLines);
        return std::min(metrics.boundingRect(room, Qt::TextWordWrap, historyText(entry)).height(), room.height());
    }

    const HistoryModel *m_model;
    QListView *m_view;
};

} // namespace

HistoryView::HistoryView(QWidget *parent) : QListView(parent), m_model(new HistoryModel(this))
{
    const auto text = [this](const HistoryEntry &entry, HistoryColumn column) {
        return column == HistoryColumn::Day    ? shortDate(QDateTime::fromSecsSinceEpoch(entry.at, m_zone).date())
               : column == HistoryColumn::What ? historyText(entry)
                                               : QString();
    };
    m_model->setCellText(text);
    m_model->setCellHint([text](const HistoryEntry &entry, HistoryColumn) {
        QStringList parts{text(entry, HistoryColumn::Day), historyText(entry), secondLine(entry)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    });
    setModel(m_model);
    setModelColumn(int(HistoryColumn::What));
    connect(Theme::current(), &Theme::fontsChanged, this, &HistoryView::fit);
    setItemDelegate(new HistoryDelegate(m_model, this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setAccessibleName(tr("История станка"));
    connect(Theme::current(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void HistoryView::show(const QList<HistoryEntry> &entries, const QTimeZone &zone)
{
    m_zone = zone;
    m_model->apply(entries);
    fit();
}

void HistoryView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void HistoryView::fit()
{
    scheduleDelayedItemsLayout();
    int height = 0;
    QStyleOptionViewItem option;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += itemDelegate()->sizeHint(option, m_model->index(row, modelColumn())).height();
    setFixedHeight(std::max(height, 1));
}

} // namespace Stanko
