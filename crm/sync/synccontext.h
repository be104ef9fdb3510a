// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/fieldroles.h"
#include "models/domain/result.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QPromise>

#include <chrono>
#include <memory>

namespace Stanko {

class AmoClient;
class Clock;
class StoreThread;

/// What every step of a sync works with. All outlive the steps.
struct SyncContext
{
    AmoClient *client = nullptr;
    StoreThread *store = nullptr;
    const Clock *clock = nullptr;
    AccountSettings settings;
    /// How long a write whose answer was lost may still be on its way through amoCRM.
    std::chrono::milliseconds settleDelay{5'000};
    /// How long a second of waiting within a run lasts; tests shorten it.
    std::chrono::milliseconds second{1'000};
    /// Roles whose field the account has lost or made of another type.
    QSet<FieldRole> unreadable = {};

    /// The fields to read leads with: a value of another type is no broken lead.
    FieldIds readableFields() const { return fieldsWithout(settings.fields, unreadable); }
};

/// A promise that is kept exactly once. Destroyed unkept (the program closes), it ends with Cancelled.
template<typename T>
class OncePromise
{
public:
    OncePromise() { m_promise.start(); }
    ~OncePromise()
    {
        if (!m_isKept)
            keep(makeError(ErrorKind::Cancelled));
    }
    OncePromise(const OncePromise &) = delete;
    OncePromise &operator=(const OncePromise &) = delete;

    QFuture<Result<T>> future() { return m_promise.future(); }
    /// The last statement of the caller: a continuation may run inside and delete the owner.
    void keep(Result<T> result)
    {
        if (m_isKept)
            return;
        m_isKept = true;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }
    bool isKept() const { return m_isKept; }

private:
    QPromise<Result<T>> m_promise;
    bool m_isKept = false;
};

} // namespace Stanko
