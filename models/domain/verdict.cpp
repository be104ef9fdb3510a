// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/verdict.h"

#include <algorithm>

namespace Stanko {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds kFirstDelay = 5s;
constexpr std::chrono::seconds kLongestDelay = 1h;

std::chrono::seconds backOff(int attempt)
{
    std::chrono::seconds delay = kFirstDelay;
    for (int i = 1; i < attempt && delay < kLongestDelay; ++i)
        delay *= 3;
    return std::min(delay, kLongestDelay);
}

} // namespace

bool isTooMuchAtOnce(const Error &error)
{
    return error.kind == ErrorKind::Server && error.httpStatus == 504;
}

Verdict verdictFor(const Error &error, int attempt, RequestPower power)
{
    const bool writes = power == RequestPower::Writes;
    const auto atLeast = [&error](std::chrono::seconds delay) {
        return std::max(delay, std::min(error.retryAfter.value_or(0s), kLongestWait));
    };
    switch (error.kind) {
    // Even a refused connection says nothing for certain: the request before it on the same line may have been ours.
    // A failing database is of this kind too, because amoCRM may have applied what could not be recorded here.
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::Server:
    case ErrorKind::BadReply:
    case ErrorKind::StoreBusy:
    case ErrorKind::StoreReadOnly:
    case ErrorKind::StoreFull:
    case ErrorKind::StoreFailed:
        return {writes ? Remedy::LookFirst : Remedy::RetryLater, atLeast(backOff(attempt))};
    case ErrorKind::RateLimited:
    case ErrorKind::ConsoleBusy:
        return {Remedy::RetryLater, atLeast(backOff(attempt))};
    // Paying takes a person some time; the account is neither blocked nor the intent at fault.
    case ErrorKind::PaymentRequired:
        return {Remedy::RetryLater, atLeast(kLongestDelay)};
    case ErrorKind::Blocked:
        return {Remedy::StopAll, atLeast(kBlockPause)};
    case ErrorKind::Unauthorized:
    case ErrorKind::NoToken:
    case ErrorKind::KeychainUnavailable:
    case ErrorKind::KeychainDenied:
        return {Remedy::AskForToken, 0s};
    // A read that is refused concerns one list or one record and may be allowed again; the rest goes on meanwhile.
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Refused:
        if (writes)
            return {Remedy::Park, 0s};
        return {Remedy::RetryLater, atLeast(kLongestDelay)};
    case ErrorKind::BadInput:
    case ErrorKind::BadSettings:
    case ErrorKind::WrongAccount:
    case ErrorKind::AlreadyDone:
    case ErrorKind::NotHere:
    case ErrorKind::StoreDamaged:
    case ErrorKind::StoreTooNew:
        return {Remedy::Park, 0s};
    case ErrorKind::Cancelled:
        return {Remedy::GiveUp, 0s};
    }
    return {Remedy::Park, 0s};
}

} // namespace Stanko
