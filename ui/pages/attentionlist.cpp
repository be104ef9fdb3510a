// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/attentionlist.h"

#include "ui/errortext/attentiontext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxRows = 50;
constexpr int kAttentionListIcon = 16;

/// An icon that follows the theme; a pixmap in a label would stay as it was.
class IconLabel final : public QLabel
{
public:
    IconLabel(IconName icon, Token token) : m_icon(Theme::current()->icon(icon, token))
    {
        setFixedSize(kAttentionListIcon, kAttentionListIcon);
        connect(Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

} // namespace

Tone attentionTone(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Conflict:
    case AttentionKind::SchemaDrift:
    case AttentionKind::BrokenLead:
        return Tone::Late;
    case AttentionKind::WonWithoutSerial:
    case AttentionKind::UnknownModel:
    case AttentionKind::RegistrationWithdrawn:
    case AttentionKind::DuplicateSerial:
        return Tone::Soon;
    case AttentionKind::DeliveryFailed:
        break;
    }
    return Tone::Neutral;
}

QString attentionButton(const AttentionItem &item)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("AttentionList", text); };
    switch (item.kind) {
    case AttentionKind::WonWithoutSerial:
        return say(QT_TRANSLATE_NOOP("AttentionList", "Заполнить"));
    case AttentionKind::UnknownModel:
        return say(QT_TRANSLATE_NOOP("AttentionList", "Сопоставить"));
    case AttentionKind::Conflict:
        return say(QT_TRANSLATE_NOOP("AttentionList", "Сравнить"));
    case AttentionKind::SchemaDrift:
        return say(QT_TRANSLATE_NOOP("AttentionList", "Исправить…"));
    case AttentionKind::BrokenLead:
        return say(QT_TRANSLATE_NOOP("AttentionList", "В amoCRM"));
    case AttentionKind::RegistrationWithdrawn:
    case AttentionKind::DuplicateSerial:
    case AttentionKind::DeliveryFailed:
        break;
    }
    return say(QT_TRANSLATE_NOOP("AttentionList", "Паспорт"));
}

AttentionList::AttentionList(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Требует внимания"));
    auto *inside = new QWidget;
    inside->setObjectName(u"scrolled"_s);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    setWidget(inside);
    setFocusPolicy(Qt::NoFocus);
}

void AttentionList::setItems(const QList<AttentionItem> &items)
{
    if (items == m_items)
        return;
    QHash<qint64, QWidget *> kept;
    const QList<AttentionItem> shown = items.mid(0, kMaxRows);
    for (const AttentionItem &item : shown) {
        QWidget *row = m_rows.value(item.id);
        const auto old = std::find_if(m_items.cbegin(), m_items.cend(),
                                      [&](const AttentionItem &other) { return other.id == item.id; });
        if (row && old != m_items.cend() && *old == item)
            kept.insert(item.id, row);
    }
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        if (!kept.contains(it.key())) {
            m_column->removeWidget(it.value());
            it.value()->hide();
            it.value()->deleteLater();
        }
    }
    m_rows = kept;
    for (int place = 0; place < shown.size(); ++place) {
        QWidget *&row = m_rows[shown[place].id];
        if (!row)
            row = makeRow(shown[place]);
        if (m_column->indexOf(row) != place)
            m_column->insertWidget(place, row);
    }
    m_items = items;
}

void AttentionList::focusFirst()
{
    if (m_items.isEmpty())
        return;
    if (auto *button = m_rows.value(m_items.first().id)->findChild<QPushButton *>()) {
        button->setFocus(Qt::ShortcutFocusReason);
        ensureWidgetVisible(button);
    }
}

QWidget *AttentionList::makeRow(const AttentionItem &item)
{
    const AttentionText words = attentionText(item);
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 6, 0, 6);
    line->setSpacing(8);
    const Tone tone = attentionTone(item.kind);
    line->addWidget(new IconLabel(tone == Tone::Neutral ? IconName::Info : toneIcon(tone), toneText(tone)));
    auto *sentence = new PlainLabel(words.message);
    sentence->setWordWrap(true);
    sentence->setToolTip(plainToolTip(words.hint));
    line->addWidget(sentence, 1);

    QPushButton *action = makeButton(attentionButton(item));
    setSmall(action);
    action->setAccessibleName(u"%1: %2"_s.arg(attentionButton(item), words.message));
    action->setObjectName(u"attentionAction"_s);
    line->addWidget(action);
    QPushButton *more = makeIconButton(IconName::More, tr("Отложить или закрыть"));
    auto *menu = new QMenu(more);
    menu->addAction(tr("Отложить до завтра"), this, [this, item] { Q_EMIT postponeRequested(item, 1); });
    menu->addAction(tr("Отложить на неделю"), this, [this, item] { Q_EMIT postponeRequested(item, 7); });
    menu->addSeparator();
    if (item.lead != 0)
        menu->addAction(tr("Открыть сделку в amoCRM"), this, [this, item] { Q_EMIT detailsRequested(item); });
    menu->addAction(tr("Закрыть вопрос…"), this, [this, item] { Q_EMIT dismissRequested(item); });
    more->setMenu(menu);
    line->addWidget(more);
    column->addLayout(line);
    auto *separator = new QFrame;
    separator->setObjectName(u"separator"_s);
    column->addWidget(separator);
    connect(action, &QPushButton::clicked, this, [this, item] { Q_EMIT actionRequested(item); });
    return row;
}

} // namespace Stanko
