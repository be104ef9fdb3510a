// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/forgetsection.h"

#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/settings/settingrow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kForgetSectionNameWidth = 320;

QString byteText(qint64 bytes)
{
    return interfaceLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}
} // namespace

QStringList forgetWords(const SetupSummary &setup)
{
    QStringList words;
    for (const QString &name : {setup.settings.displayName(), setup.accountName, setup.settings.baseUrl.host()}) {
        if (const QString word = name.simplified(); !word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
            words.append(word);
    }
    return words;
}

ForgetSection::ForgetSection(const Desks &desks, QWidget *parent)
    : SettingsSection(desks, parent), m_unsent(new Banner), m_data(sentence({}, LabelLook::Body)),
      m_name(new QLineEdit), m_nameRow(new SettingRow(tr("Название аккаунта, чтобы подтвердить"), m_name)),
      m_forget(makeButton(tr("Забыть это рабочее место"), ButtonLook::Danger)), m_told(new Banner)
{
    Card *card = addCard(tr("Забыть это рабочее место"));
    card->body()->addWidget(
        sentence(tr("Нужно, когда компьютер отдают другому или подключали не тот аккаунт. С этого компьютера "
                    "пропадут токен и пароли этого аккаунта, база данных, резервные копии, журналы и настройки. В "
                    "amoCRM не изменится ничего: то, что отправлено, там и останется. Отменить это нельзя."),
                 LabelLook::Body));
    m_unsent->setObjectName(u"forgetUnsent"_s);
    card->body()->addWidget(m_unsent);
    m_data->setObjectName(u"forgetData"_s);
    card->body()->addWidget(m_data);
    m_name->setObjectName(u"forgetName"_s);
    card->body()->addWidget(m_nameRow);
    m_told->setObjectName(u"forgetTold"_s);
    card->body()->addWidget(m_told);
    m_forget->setObjectName(u"forgetSure"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_forget);
    foot->addStretch(1);
    card->body()->addLayout(foot);
    Theme::current()->fitToText(this,
                                [this] { m_name->setFixedWidth(Theme::current()->scaled(kForgetSectionNameWidth)); });
    connect(m_name, &QLineEdit::textChanged, this, &ForgetSection::showState);
    connect(m_forget, &QPushButton::clicked, this, &ForgetSection::forget);
    connect(m_unsent, &Banner::buttonClicked, this, &ForgetSection::refresh);
    showState();
}

void ForgetSection::refresh()
{
    const QStringList words = forgetWords(desks().setup->summary());
    m_nameRow->setHelp(words.isEmpty() ? QString() : tr("Введите «%1».").arg(innerQuotes(words.first())));
    if (m_isBusy || m_isForgotten)
        return;
    desks().setup->forgetPreview().then(this, [this](const Result<ForgetPreview> &answer) {
        m_preview = answer ? std::optional(*answer) : std::nullopt;
        if (answer)
            showPreview();
        else
            m_unsent->tell(Tone::Late,
                           tr("Не удалось узнать, что ещё не отправлено.") + u' ' + errorLine(answer.error()),
                           tr("Повторить"), errorText(answer.error()).technical);
        showState();
    });
}

void ForgetSection::showPreview()
{
    m_data->setText(
        tr("Занято на диске: %1, резервных копий: %2.").arg(byteText(m_preview->bytes)).arg(m_preview->backups));
    if (m_preview->unsent == 0) {
        m_unsent->tell(Tone::Fine, tr("Всё отправлено в amoCRM: терять нечего."));
        return;
    }
    QString text = tr("Не отправлено и пропадёт: %1.").arg(counted(Counted::Change, m_preview->unsent));
    for (const QString &example : std::as_const(m_preview->examples))
        text += u"\n• "_s + example;
    if (const qsizetype more = m_preview->unsent - m_preview->examples.size();
        more > 0 && !m_preview->examples.isEmpty())
        text += u'\n' + tr("и ещё %1").arg(groupedNumber(more));
    m_unsent->tell(Tone::Late, text);
}

void ForgetSection::showState()
{
    const QString typed = m_name->text().simplified();
    const bool isNamed = forgetWords(desks().setup->summary()).contains(typed, Qt::CaseInsensitive);
    m_forget->setEnabled(isNamed && m_preview && !m_isBusy && !m_isForgotten);
    m_name->setEnabled(!m_isForgotten);
}

void ForgetSection::forget()
{
    m_isBusy = true;
    m_told->hide();
    showState();
    desks().setup->forget().then(this, [this](const Done &answer) {
        m_isBusy = false;
        m_isForgotten = answer.isOk();
        if (answer)
            m_told->tell(Tone::Fine, tr("Рабочее место забыто. Программа начинается заново."));
        else
            m_told->tell(Tone::Late, tr("Не получилось.") + u' ' + errorLine(answer.error()), {},
                         errorText(answer.error()).technical);
        showState();
    });
}

} // namespace Stanko
