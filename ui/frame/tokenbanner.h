// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/service/desks.h"
#include "ui/widgets/banner.h"

class QLineEdit;

namespace Stanko {

/// «Нужен токен»: says why exchange has stopped and takes a new long-lived token. The field never shows it and is
/// emptied as soon as it was handed over. GUI thread; the desks outlive it.
class TokenBanner : public Banner
{
    Q_OBJECT
public:
    explicit TokenBanner(const Desks &desks, QWidget *parent = nullptr);
    /// Shows itself; what is being typed stays.
    void ask(const std::optional<Error> &error);

    /// Shows itself with the field ready to type into.
    void focusField();

Q_SIGNALS:
    /// A new token was taken.
    void tokenReplaced(bool sessionOnly);

private:
    void submit();

    Desks m_desks;
    QLineEdit *m_field;
    QPushButton *m_save;
};

} // namespace Stanko
