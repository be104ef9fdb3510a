// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pushpreview.h"

#include "ui/errortext/formats.h"
#include "ui/errortext/intenttext.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

/// Long notes would push the buttons off a small screen; the whole text stands in the field above anyway.
constexpr int kMaxValue = 160;
constexpr int kMaxLines = 8;

/// Its lines stay: what is sent is a list, and a list in one line is read as a sentence.
QString shortened(const QString &text)
{
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    const QString few = lines.mid(0, kMaxLines).join(u'\n');
    if (few.size() <= kMaxValue)
        return lines.size() <= kMaxLines ? few : few + u" …"_s;
    return few.left(kMaxValue - 1).trimmed() + u'…';
}

/// Whether the same is written into several deals, so that a line must say into which.
bool isInSeveralDeals(const QList<PushLine> &lines, const PushLine &line)
{
    return std::any_of(lines.cbegin(), lines.cend(),
                       [&line](const PushLine &other) { return other.what == line.what && other.lead != line.lead; });
}

} // namespace

PushPreview::PushPreview(QWidget *parent)
    : QFrame(parent), m_grid(new QGridLayout), m_nothing(new PlainLabel(tr("Ничего"), LabelLook::Muted)),
      m_also(new PlainLabel({}, LabelLook::Caption)), m_hint(new PlainLabel({}, LabelLook::Caption))
{
    setObjectName(u"inset"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(new PlainLabel(tr("Что уйдёт в amoCRM"), LabelLook::Bold));
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    column->addWidget(m_nothing);
    for (PlainLabel *label : {m_also, m_hint}) {
        label->setWordWrap(true);
        label->hide();
        column->addWidget(label);
    }
    setAccessibleName(tr("Что уйдёт в amoCRM"));
}

void PushPreview::show(const QList<PushLine> &lines, const QStringList &alsoMoves, const QString &hint)
{
    m_also->setText(tr("Вместе с ним сдвинется дата станков той же сделки: %1.").arg(alsoMoves.join(u", "_s)));
    m_also->setVisible(!alsoMoves.isEmpty());
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_nothing->setVisible(lines.isEmpty());
    // Rebuilding for every typed letter would flicker and interrupt a screen reader.
    if (lines == m_lines && !m_texts.isEmpty())
        return;
    m_lines = lines;
    m_texts.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QSizePolicy growing(QSizePolicy::Ignored, QSizePolicy::Minimum);
    growing.setHeightForWidth(true);
    int row = 0;
    for (const PushLine &line : lines) {
        PushText text = pushLineText(line);
        if (isInSeveralDeals(lines, line))
            text.value += u" · "_s + dealNumber(line.lead);
        auto *title = new PlainLabel(text.title, LabelLook::Muted);
        auto *value = new PlainLabel(shortened(text.value));
        value->setWordWrap(true);
        value->setSizePolicy(growing);
        m_grid->addWidget(title, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        m_texts.append(text.title + u": "_s + text.value);
        ++row;
    }
    setAccessibleDescription(m_texts.join(u"; "_s));
}

} // namespace Stanko
