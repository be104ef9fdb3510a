// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listface.h"

#include "ui/errortext/errortext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace Stanko {

ListFace::ListFace(QWidget *list, QWidget *parent)
    : QStackedWidget(parent), m_list(list), m_other(new EmptyState(IconName::Clock, {}))
{
    addWidget(m_list);
    addWidget(m_other);
    connect(m_other, &EmptyState::buttonClicked, this, [this] {
        if (m_isError)
            Q_EMIT retryWanted();
        else
            Q_EMIT nextStepWanted();
    });
}

void ListFace::showList()
{
    setCurrentWidget(m_list);
}

void ListFace::showLoading()
{
    m_other->setIcon(IconName::Clock);
    m_other->setSentence(tr("Загружается…"));
    m_other->setNext({});
    m_other->setButton({});
    setCurrentWidget(m_other);
}

void ListFace::showEmpty(const QString &sentence, const QString &next, const QString &button)
{
    m_isError = false;
    m_other->setIcon(IconName::Empty);
    m_other->setSentence(sentence);
    m_other->setNext(next);
    m_other->setButton(button);
    setCurrentWidget(m_other);
}

void ListFace::showError(const Error &error)
{
    m_isError = true;
    const ErrorText text = errorText(error);
    m_other->setIcon(IconName::Error);
    m_other->setSentence(text.what);
    m_other->setNext(text.meaning + u' ' + text.remedy);
    m_other->setButton(tr("Повторить"));
    m_other->setToolTip(plainToolTip(text.technical));
    setCurrentWidget(m_other);
}

} // namespace Stanko
