// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QComboBox>

class QBoxLayout;
class QProgressBar;
class QPushButton;

namespace Stanko {

class PlainLabel;

/// A choice in a page that scrolls: the wheel scrolls the page and changes nothing. Long entries do not widen it.
class CalmCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit CalmCombo(QWidget *parent = nullptr);
    /// By item data; the first entry when there is none.
    void choose(qint64 id);
    qint64 chosen() const { return currentData().toLongLong(); }

protected:
    void wheelEvent(QWheelEvent *event) override;
};

/// «Проверяем…» with a moving bar and a button that stops it. Hidden while nothing is under way.
class BusyLine : public QWidget
{
    Q_OBJECT
public:
    explicit BusyLine(QWidget *parent = nullptr);
    void start(const QString &sentence);
    /// \a total 0 = not known.
    void advance(const QString &sentence, int done, int total);
    void stop();
    bool isBusy() const { return !isHidden(); }

Q_SIGNALS:
    void cancelled();

private:
    QProgressBar *m_bar;
    PlainLabel *m_sentence;
    QPushButton *m_cancel;
};

/// Takes everything out of \a layout and deletes it.
void clearLayout(QLayout *layout);
/// A paragraph of a step: it wraps.
PlainLabel *makeParagraph(const QString &text, bool isMuted = false);

} // namespace Stanko
