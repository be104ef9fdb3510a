// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/intake.h"
#include "models/domain/passport.h"

#include <QtCore/QDate>
#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// What a completion note tells. It is read in amoCRM by colleagues whatever language this desk shows, so the text
/// is Russian and not translated.
struct CompletionNote
{
    QString serial;
    QString kind; ///< of scheduled maintenance; empty for a job that was none
    QString done;
    QDate doneOn;
    std::optional<double> hours;
    std::optional<QDate> nextDate;
    QStringList consumables = {}; ///< used, one line each
};

/// Plain text of several short lines, without the marker. Here and below a text of several lines is a list in the note.
QString completionNoteText(const CompletionNote &note);

/// What a request was made of; empty members are left out.
struct RequestNote
{
    QString text;
    QString client;
    QString phone; ///< as typed
    QString model;
    QString serial;
    Urgency urgency = Urgency::Normal;
    QString source;
    QStringList photos;
};

QString requestNoteText(const RequestNote &note);

/// What the note of a spare-parts order tells.
struct PartsNote
{
    QList<OrderLine> lines;
    qint64 total = 0; ///< whole roubles, of orderTotal()
    QString client;
    QString phone;
    QString serial;
    QString model;
    QString comment;
};

/// One line per item: article, name, quantity × price = sum; then total, client, machine and comment. A price of zero
/// is one that is not known yet.
QString partsNoteText(const PartsNote &note);

} // namespace Stanko
