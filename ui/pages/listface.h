// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QtWidgets/QStackedWidget>

namespace Stanko {

class EmptyState;

/// The place of a list: the list itself, or why there is none yet – loading, empty, an error with a way on. GUI thread.
class ListFace : public QStackedWidget
{
    Q_OBJECT
public:
    explicit ListFace(QWidget *list, QWidget *parent = nullptr);
    void showList();
    void showLoading();
    /// Empty \a button hides it.
    void showEmpty(const QString &sentence, const QString &next, const QString &button = {});
    void showError(const Error &error);

Q_SIGNALS:
    /// The button of the empty face.
    void nextStepWanted();
    /// The button of the error face.
    void retryWanted();

private:
    QWidget *m_list;
    EmptyState *m_other;
    bool m_isError = false;
};

} // namespace Stanko
