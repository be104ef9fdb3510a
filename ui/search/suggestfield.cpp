// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/suggestfield.h"

#include "ui/search/hitlist.h"

#include <QtGui/QKeyEvent>

namespace Stanko {

namespace {
constexpr int kSuggestFieldAskAfterMs = 120;
constexpr int kSuggestFieldNarrowest = 380;
} // namespace

SuggestField::SuggestField(QWidget *parent) : QLineEdit(parent), m_model(new SearchModel(this))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSuggestFieldAskAfterMs);
    connect(&m_settle, &QTimer::timeout, this, &SuggestField::ask);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        ++m_token; // what was asked is about another text
        if (text.trimmed().isEmpty())
            hideList();
        else
            m_settle.start();
    });
}

bool SuggestField::isListShown() const
{
    return m_list && m_list->isVisible();
}

void SuggestField::put(const QString &text)
{
    hideList();
    setText(text);
}

void SuggestField::ask()
{
    m_settle.stop();
    fetch(text().trimmed(), ++m_token);
}

void SuggestField::showHits(quint64 token, const QList<SearchHit> &hits)
{
    if (!isCurrent(token) || !hasFocus())
        return;
    if (!m_list) {
        m_list = new HitList(this, m_model, kSuggestFieldNarrowest);
        connect(m_list, &HitList::chosen, this, &SuggestField::take);
    }
    m_model->setHits(hits);
    m_list->showHits();
}

void SuggestField::take(int row)
{
    if (row < 0 || row >= m_model->hits().size())
        return;
    hideList();
    choose(row);
}

void SuggestField::hideList()
{
    m_settle.stop();
    ++m_token;
    if (m_list)
        m_list->hide();
}

void SuggestField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        if (isListShown())
            m_list->move(1);
        else
            ask();
        return;
    case Qt::Key_Up:
        if (isListShown())
            m_list->move(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isListShown()) {
            take(m_list->currentRow());
            return;
        }
        break;
    case Qt::Key_Escape:
        if (isListShown()) {
            hideList();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SuggestField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    hideList();
}

} // namespace Stanko
