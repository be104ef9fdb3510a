// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/fieldrow.h"

#include "models/domain/fieldroles.h"
#include "ui/errortext/formats.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statuspill.h"
#include "ui/wizard/wizardparts.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdDigits = 8;
constexpr int kAir = 5; ///< above and below what stands in a row
constexpr int kFieldRowSide = 12;

enum Column { Title, Type, Combo, Id, Pill, ColumnCount };

void restyle(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QMargins cellMargins(int column)
{
    return {column == Title ? kFieldRowSide : 0, kAir, column == Pill ? kFieldRowSide : 0, kAir};
}

/// A widget with room around it: the grid has no gaps, so that the ground of a row has none.
QWidget *cell(QWidget *widget, int column)
{
    auto *around = new QWidget;
    auto *box = new QVBoxLayout(around);
    box->setContentsMargins(cellMargins(column));
    box->addWidget(widget, 0, Qt::AlignVCenter);
    return around;
}

} // namespace

FieldRow::FieldRow(FieldRole role, QGridLayout *grid, int line, QObject *parent)
    : QObject(parent), m_role(role), m_ground(new QFrame), m_combo(new CalmCombo), m_id(new QLineEdit),
      m_pill(new StatusPill), m_words(new PlainLabel({}, LabelLook::Caption))
{
    const QString title = fieldRoleTitle(role);
    m_ground->setObjectName(u"fieldGround"_s);
    grid->addWidget(m_ground, line, 0, 2, ColumnCount);
    auto *name = new PlainLabel(title, LabelLook::Bold);
    name->setBuddy(m_combo);
    m_combo->setObjectName(u"wizardField%1"_s.arg(int(role)));
    m_combo->setAccessibleName(tr("Поле amoCRM для строки «%1»").arg(title));
    m_id->setObjectName(u"wizardFieldId%1"_s.arg(int(role)));
    m_id->setAccessibleName(tr("ID поля для строки «%1»").arg(title));
    m_id->setInputMethodHints(Qt::ImhDigitsOnly);
    m_id->setFont(Theme::current()->monoFont());
    m_id->setFixedWidth(QFontMetrics(m_id->font()).horizontalAdvance(u'0') * kIdDigits + 22);
    m_pill->setObjectName(u"wizardPill%1"_s.arg(int(role)));
    m_words->setObjectName(u"wizardFieldWords%1"_s.arg(int(role)));
    m_words->setWordWrap(true);
    m_words->setContentsMargins(kFieldRowSide, 0, kFieldRowSide, kAir + 2);
    grid->addWidget(cell(name, Title), line, Title);
    grid->addWidget(cell(new PlainLabel(neededTypeText(role), LabelLook::Muted), Type), line, Type);
    grid->addWidget(cell(m_combo, Combo), line, Combo);
    grid->addWidget(cell(m_id, Id), line, Id);
    grid->addWidget(cell(m_pill, Pill), line, Pill);
    grid->addWidget(m_words, line + 1, 0, 1, ColumnCount);
    connect(m_combo, &QComboBox::activated, this, &FieldRow::onComboChosen);
    connect(m_id, &QLineEdit::textEdited, this, &FieldRow::onIdTyped);
}

QWidget *FieldRow::firstField() const
{
    return m_combo;
}

void FieldRow::fill(const FieldProposal &proposal, const QList<FieldDefinition> &fields, FieldId chosen,
                    bool isPersonsChoice)
{
    m_proposal = proposal;
    m_fields = fields;
    m_isPersonsChoice = isPersonsChoice;
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    m_combo->addItem(tr("— нет в аккаунте —"), 0);
    const auto add = [this](const FieldDefinition &field) {
        if (!isUsableType(m_role, field.type) || m_combo->findData(field.id) >= 0)
            return;
        m_combo->addItem(field.name, field.id);
    };
    QList<FieldCandidate> likely = proposal.others;
    if (proposal.best)
        likely.prepend(*proposal.best);
    for (const FieldCandidate &candidate : std::as_const(likely))
        add({.id = candidate.id, .name = candidate.name, .code = {}, .type = candidate.type, .enumValues = {}});
    if (m_combo->count() > 1)
        m_combo->insertSeparator(m_combo->count());
    QList<FieldDefinition> rest = fields;
    std::stable_sort(rest.begin(), rest.end(), [](const FieldDefinition &a, const FieldDefinition &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    std::for_each(rest.cbegin(), rest.cend(), add);
    m_combo->choose(chosen);
    m_idProblem.clear();
    m_id->setText(this->chosen() == 0 ? QString() : QString::number(this->chosen()));
}

FieldId FieldRow::chosen() const
{
    return m_idProblem.isEmpty() ? m_combo->chosen() : 0;
}

void FieldRow::setId(FieldId id)
{
    m_id->setText(QString::number(id));
    onIdTyped();
}

void FieldRow::onComboChosen()
{
    m_isPersonsChoice = true;
    m_idProblem.clear();
    m_id->setText(chosen() == 0 ? QString() : QString::number(chosen()));
    Q_EMIT chosenChanged();
}

void FieldRow::onIdTyped()
{
    m_isPersonsChoice = true;
    m_idProblem.clear();
    const QString typed = m_id->text().trimmed();
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(),
                                    [&](const FieldDefinition &field) { return QString::number(field.id) == typed; });
    if (typed.isEmpty())
        m_combo->choose(0);
    else if (found == m_fields.cend())
        m_idProblem = tr("В аккаунте нет поля сделки с таким ID. Сверьте число или выберите поле по названию.");
    else if (!isUsableType(m_role, found->type))
        m_idProblem = tr("Поле «%1» не подходит: его тип «%2», а нужен «%3». Выберите другое.")
                          .arg(innerQuotes(found->name), fieldTypeText(found->type), neededTypeText(m_role));
    else
        m_combo->choose(found->id);
    Q_EMIT chosenChanged();
}

void FieldRow::judge(const FieldMapInput &input, bool isSharedWithAnotherRole, bool isOwnMake)
{
    const auto field = std::find_if(input.fields.cbegin(), input.fields.cend(),
                                    [this](const FieldDefinition &each) { return each.id == chosen(); });
    std::optional<FieldCandidate> candidate;
    if (field != input.fields.cend() && chosen() != 0) {
        const bool isProposed = m_proposal.best && m_proposal.best->id == chosen();
        FieldMapInput unknown = input;
        // Choosing a field makes its id known: that says nothing for it.
        if (m_isPersonsChoice)
            setField(unknown.known, m_role, 0);
        candidate = isProposed ? *m_proposal.best : judgeField(m_role, *field, unknown);
    }
    const FieldStanding standing{.chosen = chosen(),
                                 .isOwnMake = isOwnMake,
                                 .isSharedWithAnotherRole = isSharedWithAnotherRole,
                                 .isPersonsChoice = m_isPersonsChoice,
                                 .candidate = candidate ? &*candidate : nullptr};
    FieldVerdict verdict = fieldVerdict(standing, m_proposal);
    QString words = m_idProblem.isEmpty() ? fieldWarning(standing) : m_idProblem;
    std::optional<Tone> tone = isIdWrong() || isSharedWithAnotherRole ? Tone::Late : Tone::Soon;
    if (isIdWrong())
        verdict = {tr("ID не подходит"), Tone::Late, true};
    if (isMissing()) {
        words = withoutFieldText(m_role);
        tone = m_role == FieldRole::Serial ? std::optional(Tone::Late) : std::nullopt;
    }
    m_pill->set(verdict.text, verdict.tone);
    const QString reasons = candidate ? fieldReasons(*candidate, input.samples.value(chosen()).size()) : QString();
    m_pill->setToolTip(plainToolTip(reasons));
    m_combo->setAccessibleDescription(QStringList{verdict.text, words, reasons}.join(u"\n"_s).trimmed());
    m_words->setText(words);
    m_words->setTone(tone);
    m_words->setVisible(!words.isEmpty());
    m_isMarked = verdict.wantsALook;
    restyle(m_ground, "marked", m_isMarked);
    restyle(m_id, "invalid", isIdWrong());
    m_id->setAccessibleDescription(m_idProblem);
}

} // namespace Stanko
