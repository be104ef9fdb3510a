// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/jobdesk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QDateEdit;
class QPushButton;

namespace Stanko {

class PlainLabel;
class PushPreview;

/// «Перенести ТО»: another next date for one machine, with what will go to amoCRM. Not modal; deletes itself when
/// closed. GUI thread.
class RescheduleDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a machine is how the machine is shown; \a current its next date.
    RescheduleDialog(const Desks &desks, const PassportKey &key, const QString &serial, const QString &machine,
                     std::optional<QDate> current, QWidget *parent);

Q_SIGNALS:
    /// The edit is durable; the dialog closes.
    void rescheduled(const Stanko::EditReceipt &receipt, QDate day);

private:
    void askPreview();
    void showProblem(const QString &sentence);
    void confirm();

    Desks m_desks;
    PassportKey m_key;
    QString m_serial;
    QDateEdit *m_day;
    PlainLabel *m_relative;
    PushPreview *m_preview;
    PlainLabel *m_problem;
    QPushButton *m_confirm;
    QTimer m_settle;
    quint64 m_token = 0;
    bool m_isSending = false;
};

} // namespace Stanko
