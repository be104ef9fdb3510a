// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tone.h"

namespace Stanko {

Token toneText(Tone tone)
{
    switch (tone) {
    case Tone::Late:
        return Token::Late;
    case Tone::Soon:
        return Token::Soon;
    case Tone::Fine:
        return Token::Fine;
    case Tone::Info:
        return Token::Accent;
    case Tone::Neutral:
        break;
    }
    return Token::Muted;
}

Token toneSoft(Tone tone)
{
    switch (tone) {
    case Tone::Late:
        return Token::LateSoft;
    case Tone::Soon:
        return Token::SoonSoft;
    case Tone::Fine:
        return Token::FineSoft;
    case Tone::Info:
        return Token::AccentSoft;
    case Tone::Neutral:
        break;
    }
    return Token::NeutralSoft;
}

IconName toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Late:
        return IconName::Error;
    case Tone::Soon:
        return IconName::Warning;
    case Tone::Fine:
        return IconName::Check;
    case Tone::Info:
    case Tone::Neutral:
        break;
    }
    return IconName::Info;
}

QString toneName(Tone tone)
{
    static constexpr const char *kNames[] = {"late", "soon", "fine", "info", "neutral"};
    return QString::fromLatin1(kNames[int(tone)]);
}

} // namespace Stanko
