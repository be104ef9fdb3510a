// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/decimal.h"
#include "models/domain/ids.h"

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Stanko {

/// A lead that is in this desk's database but not in amoCRM yet has a negative id. It lives only until the create
/// intent settles; then every row that names it is moved to the id amoCRM gave (LeadStore::adopt()).
constexpr bool isLocalLead(LeadId lead)
{
    return lead < 0;
}

/// A lead to be made, with its contact. Everything that amoCRM gets in the one request that makes both.
struct NewLead
{
    Stage stage;      ///< status 0 = the first stage of the pipeline: the account's stages are not known here
    QString name;     ///< without the marker
    qint64 price = 0; ///< whole roubles
    UserId responsibleUser = 0;
    ContactId contact = 0; ///< 0 = looked for by the phone when it is sent, and made when there is none
    QString contactName;
    QString phone; ///< E.164, or as typed when it is no phone number we know; empty = none
    CompanyId company = 0;
    QString serial; ///< as shown in the passport
    QString model;
    QString telegramId;
    QStringList tags;
    friend bool operator==(const NewLead &, const NewLead &) = default;
};

/// The name a lead is sent with: the marker is its last word, by which a lead whose answer was lost is found again.
/// The name is shortened to what amoCRM takes, the marker never is.
QString markedName(const QString &name, const QString &marker);
/// The name without the marker, wherever in it the marker stands by now.
QString withoutMarker(const QString &name, const QString &marker);

enum class Urgency {
    Normal,
    Urgent,
    MachineDown, ///< «станок стоит»
};

/// What somebody asked for: «+ Заявка», the site's form, the command line.
struct NewRequest
{
    QString name;          ///< of the client, as typed
    QString phone;         ///< any notation; may be empty
    ContactId contact = 0; ///< chosen from the suggestions; 0 = by phone
    CompanyId company = 0;
    QString serial; ///< of a known machine in any spelling, or of an unknown one; may be empty
    QString text;   ///< what is wrong
    Urgency urgency = Urgency::Normal;
    QString source;     ///< "site", "direct_api", «звонок»; may be empty
    QStringList photos; ///< file names only; the files stay where they are
    QString price;      ///< as typed; empty = none
    friend bool operator==(const NewRequest &, const NewRequest &) = default;
};

/// A line of a spare-parts order.
struct OrderLine
{
    QString article;
    QString name;
    Decimal quantity{1, 0};
    Decimal price; ///< roubles for one, with kopecks
    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

/// A basket on its way to ЗАПЧАСТИ.
struct PartsOrder
{
    QList<OrderLine> lines;
    QString name;
    QString phone;
    ContactId contact = 0;
    CompanyId company = 0;
    QString serial;
    QString comment;
    friend bool operator==(const PartsOrder &, const PartsOrder &) = default;
};

/// The exact sum of quantity × price, truncated once to whole roubles (product.md, section 5, "Price").
/// BadInput: "lines" for an empty basket, "quantity" for one that is not above zero, "price" over kMaxPrice.
Result<qint64> orderTotal(const QList<OrderLine> &lines);

/// A task for somebody about a lead, as a person gives it.
struct NewTask
{
    LeadId lead = 0;
    QString text;
    QDate due;       ///< to be done by the end of this day, account's zone; invalid = today
    UserId user = 0; ///< 0 = whoever is responsible for the lead
    friend bool operator==(const NewTask &, const NewTask &) = default;
};

/// The longest text of a task.
inline constexpr int kMaxTaskText = 2'000;

/// Why a machine may be the one a request is about, strongest first.
enum class MatchReason { SerialInText, SamePhone, SameContact, SameCompany, ModelInText };

/// What is known of a request without a machine.
struct MatchFacts
{
    QString text;          ///< name of the lead and its notes
    QStringList phoneKeys; ///< last ten digits
    ContactId contact = 0;
    CompanyId company = 0;
};

/// A machine that might be meant.
struct MatchCandidate
{
    PassportKey key;
    QString serial;
    QString model;
    QString customer;
    QStringList phoneKeys;
    ContactId contact = 0;
    CompanyId company = 0;
};

struct MachineMatch
{
    PassportKey key;
    QString serial;
    QString model;
    QString customer;
    QList<MatchReason> reasons; ///< strongest first, never empty
    int score = 0;              ///< higher is surer
    friend bool operator==(const MachineMatch &, const MachineMatch &) = default;
};

/// The candidates that have a reason, surest first, at most \a limit. Pure; texts are compared folded like serials.
QList<MachineMatch> matchMachines(const MatchFacts &facts, const QList<MatchCandidate> &candidates, int limit = 5);

enum class DuplicateReason { SameSerial, SamePhone };

} // namespace Stanko
