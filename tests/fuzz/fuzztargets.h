// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <array>

namespace Stanko::Testing {

/// What is fed with arbitrary bytes: by libFuzzer, and by tst_fuzzcorpus from the files in corpus/NAME. It must come
/// back whatever it is given; where more than that can be said of the outcome, a wrong one aborts the process.
struct FuzzTarget
{
    const char *name;
    void (*feed)(const QByteArray &bytes);
};

/// A first line "STATUS|media type|Date|Retry-After", then the body of an answer, through the reply parser.
void feedReply(const QByteArray &bytes);
/// A body of JSON, through the reply parser and every codec.
void feedCodecs(const QByteArray &bytes);
/// A .env file, and the account it describes.
void feedEnv(const QByteArray &bytes);
/// The body of a webhook call.
void feedWebhook(const QByteArray &bytes);

inline constexpr std::array kFuzzTargets{FuzzTarget{"reply", &feedReply}, FuzzTarget{"codecs", &feedCodecs},
                                         FuzzTarget{"env", &feedEnv}, FuzzTarget{"webhook", &feedWebhook}};

} // namespace Stanko::Testing
