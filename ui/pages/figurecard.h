// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QtWidgets/QAbstractButton>

#include <optional>

namespace Stanko {

/// One big number with what it counts and one line about it. A button: it opens the list behind the number.
class FigureCard : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FigureCard(const QString &label, QWidget *parent = nullptr);
    /// nullopt = not known yet, shown as a dash. \a tone colours the number; nullopt = ordinary text.
    void setFigure(std::optional<int> figure, const QString &about, std::optional<Tone> tone = {});
    QString figureText() const;
    QString about() const { return m_about; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_label;
    std::optional<int> m_figure;
    QString m_about;
    std::optional<Tone> m_tone;
};

} // namespace Stanko
