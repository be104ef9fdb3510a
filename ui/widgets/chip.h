// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QPushButton>

namespace Stanko {

/// A filter one click away, «Просрочено 7». Checkable; setCount(-1) hides the count. Put several into a QButtonGroup
/// for one-of-many.
class FilterChip : public QPushButton
{
    Q_OBJECT
public:
    explicit FilterChip(const QString &label, QWidget *parent = nullptr);
    void setLabel(const QString &label);
    void setCount(int count);
    int count() const { return m_count; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void showText();

    QString m_label;
    int m_count = -1;
};

} // namespace Stanko
