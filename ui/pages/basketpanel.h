// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/passport.h"
#include "models/service/desks.h"
#include "models/service/partsdesk.h"
#include "ui/widgets/card.h"

#include <QtCore/QTimer>

class QPlainTextEdit;
class QPushButton;

namespace Stanko {

class BasketLines;
class ClientField;
class FormField;
class MachineField;
class OrderPreview;
class PlainLabel;

/// The order of spare parts that is being put together: machine with its set for the coming maintenance, lines,
/// client, and what will go to amoCRM. What is in it is kept as the draft until it is created or cleared. GUI thread;
/// the desks outlive it.
class BasketPanel : public Card
{
    Q_OBJECT
public:
    explicit BasketPanel(const Desks &desks, QWidget *parent = nullptr);
    ~BasketPanel() override;

    void add(const OrderLine &line);
    /// Puts the machine and its client into the order.
    void setMachine(const Passport &machine);
    /// Puts \a order back where nothing new has been begun.
    void bringBack(const PartsOrder &order);
    PartsOrder order() const;
    /// «Создать заказ»; says at the fields what is missing.
    void create();

Q_SIGNALS:
    /// The order is durable; \a sentence says so.
    void created(const QString &sentence, const Stanko::EditReceipt &receipt, const Stanko::PartsOrder &order);
    /// Everything was taken out by «Очистить».
    void cleared(const Stanko::PartsOrder &order);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildSet();
    void showOrder(const PartsOrder &order);
    void onEdited();
    void clear();
    void saveDraft();
    void takeDraft(const PartsOrder &draft);
    void askSet();
    void showSet(const SuggestedSet &set);
    void askPreview();
    void showProblem(const Error &error);
    void forgetProblems();

    Desks m_desks;
    BasketLines *m_lines;
    MachineField *m_machine;
    FormField *m_machineField;
    ClientField *m_client;
    QPlainTextEdit *m_comment;
    FormField *m_commentField;
    OrderPreview *m_preview;
    QWidget *m_draft;
    QPushButton *m_clear;
    QWidget *m_set;
    PlainLabel *m_setTitle;
    PlainLabel *m_setLines;
    QPushButton *m_takeSet;
    PlainLabel *m_total;
    PlainLabel *m_problem;
    QPushButton *m_create;
    QTimer m_settle;    ///< before the preview is asked
    QTimer m_save;      ///< before the draft is written
    QTimer m_setSettle; ///< before the set is asked
    PartsOrder m_saved; ///< the draft as it is kept
    SuggestedSet m_suggested;
    QString m_ownerName; ///< of the machine chosen last, as put into the fields
    QString m_ownerPhone;
    quint64 m_previewToken = 0;
    quint64 m_setToken = 0;
    bool m_isShowing = false; ///< fields change because an order is put into them
    bool m_isSending = false;
};

} // namespace Stanko
