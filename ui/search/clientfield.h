// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/intakedesk.h"
#include "ui/search/suggestfield.h"

#include <QtWidgets/QWidget>

namespace Stanko {

class FormField;

/// Proposes clients of the cache by name, company or part of a phone. Proposes nothing when there is no intake desk.
/// GUI thread; the desks outlive it.
class ClientSuggest final : public SuggestField
{
    Q_OBJECT
public:
    explicit ClientSuggest(const Desks &desks, QWidget *parent = nullptr);

Q_SIGNALS:
    void picked(const Stanko::ClientHit &client);

private:
    void fetch(const QString &text, quint64 token) override;
    void choose(int row) override;

    Desks m_desks;
    QList<ClientHit> m_found;
};

/// Who it is: a name and a phone side by side, with proposals in both. A client taken from the proposals keeps its ids
/// until the name is typed over: from then on it is somebody else, to be found by the phone. GUI thread; the desks
/// outlive it.
class ClientField : public QWidget
{
    Q_OBJECT
public:
    explicit ClientField(const Desks &desks, QWidget *parent = nullptr);

    QString name() const;  ///< as typed, trimmed
    QString phone() const; ///< as typed, trimmed
    ContactId contact() const { return m_contact; }
    CompanyId company() const { return m_company; }
    bool isEmpty() const;
    void setClient(const QString &name, const QString &phone, ContactId contact, CompanyId company);
    /// Empty sentences take a problem away.
    void setNameProblem(const QString &sentence);
    void setPhoneProblem(const QString &sentence);
    ClientSuggest *nameEdit() const { return m_name; }
    ClientSuggest *phoneEdit() const { return m_phone; }

Q_SIGNALS:
    /// By hand, by a choice or by setClient().
    void changed();

private:
    void take(const ClientHit &client, bool isByName);
    void tidy();

    ClientSuggest *m_name;
    ClientSuggest *m_phone;
    FormField *m_nameField;
    FormField *m_phoneField;
    ContactId m_contact = 0;
    CompanyId m_company = 0;
};

} // namespace Stanko
