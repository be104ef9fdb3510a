// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/connectionsection.h"

#include "models/domain/fieldroles.h"
#include "models/service/setupdesk.h"
#include "models/service/wizarddesk.h"
#include "ui/dialogs/envfilechoice.h"
#include "ui/errortext/intenttext.h"
#include "ui/errortext/setuptext.h"
#include "ui/pages/factrows.h"
#include "ui/pages/settings/tokencard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString unnamed(qint64 id)
{
    return ConnectionSection::tr("№ %1").arg(id);
}

/// The name among \a things, which may not be known yet.
template<typename Thing>
QString nameOf(const QList<Thing> &things, qint64 id)
{
    if (id == 0)
        return ConnectionSection::tr("не задано");
    const auto found = std::find_if(things.begin(), things.end(), [id](const Thing &each) { return each.id == id; });
    return found == things.end() || found->name.isEmpty() ? unnamed(id) : found->name;
}

QString successText(const AccountSchema &schema, PipelineId pipeline, StatusId status)
{
    for (const Pipeline &each : schema.pipelines) {
        if (each.id == pipeline)
            return nameOf(each.statuses, status);
    }
    return unnamed(status);
}

/// «Сервис», and its stage of success where that is not the usual one.
QString pipelineText(const SetupSummary &setup, PipelineId pipeline)
{
    const QString name = nameOf(setup.schema.pipelines, pipeline);
    const PipelineRoles &roles = setup.settings.roles;
    if (pipeline == 0 || !roles.ownSuccess.contains(pipeline))
        return name;
    return ConnectionSection::tr("%1 (успех: %2)")
        .arg(name, successText(setup.schema, pipeline, roles.successStatus(pipeline)));
}

QList<FactRows::Fact> accountFacts(const SetupSummary &setup)
{
    const AccountSettings &settings = setup.settings;
    QList<PipelineId> further(settings.roles.furtherService.begin(), settings.roles.furtherService.end());
    std::sort(further.begin(), further.end());
    QStringList service;
    for (const PipelineId pipeline : std::as_const(further))
        service.append(pipelineText(setup, pipeline));
    return {
        {ConnectionSection::tr("Аккаунт"), setup.accountName.isEmpty() ? settings.displayName() : setup.accountName},
        {ConnectionSection::tr("Адрес"), settings.baseUrl.toString()},
        {ConnectionSection::tr("Ответственный"), nameOf(setup.schema.users, settings.responsibleUser)},
        {ConnectionSection::tr("Основная воронка"), pipelineText(setup, settings.roles.main)},
        {ConnectionSection::tr("Ещё сервисные"),
         service.isEmpty() ? ConnectionSection::tr("нет") : service.join(u", "_s)},
        {ConnectionSection::tr("Запчасти"), settings.roles.parts == 0
                                                ? ConnectionSection::tr("заказы запчастей выключены")
                                                : pipelineText(setup, settings.roles.parts)},
        {ConnectionSection::tr("Этап успеха"), successText(setup.schema, settings.roles.main, settings.roles.success)},
        {ConnectionSection::tr("Папка данных"), QDir::toNativeSeparators(setup.dataFolder), true},
    };
}

QList<FactRows::Fact> fieldFacts(const SetupSummary &setup)
{
    QList<FactRows::Fact> facts;
    for (const FieldRole role : kFieldRoles) {
        const FieldId id = setup.settings.fields.of(role);
        QString value = nameOf(setup.schema.leadFields, id);
        if (id == 0 && (role == FieldRole::Configuration || role == FieldRole::NextMaintenance))
            value = ConnectionSection::tr("нет поля: хранится только здесь");
        else if (id != 0 && value != unnamed(id))
            value += u" · "_s + QString::number(id);
        facts.append({editTitle(FieldEdit{role, {}, {}}), value});
    }
    return facts;
}

} // namespace

ConnectionSection::ConnectionSection(const Desks &desks, QWidget *parent)
    : SettingsSection(desks, parent), m_outside(new Banner), m_account(new FactRows), m_fields(new FactRows),
      m_token(new TokenCard(this->desks())), m_wizard(makeButton(tr("Открыть мастер…"), ButtonLook::Primary)),
      m_import(makeButton(tr("Взять из файла .env…"))), m_export(makeButton(tr("Сохранить в файл .env…"))),
      m_told(new Banner)
{
    add(m_outside);
    addCard(tr("Аккаунт amoCRM"))->body()->addWidget(m_account);
    add(m_token);
    connect(m_token, &TokenCard::tokenReplaced, this, &ConnectionSection::tokenReplaced);

    Card *fields = addCard(tr("Поля сделки"));
    fields->body()->addWidget(m_fields);
    QPushButton *change = makeButton(tr("Изменить поля…"), ButtonLook::Link);
    change->setObjectName(u"changeFields"_s);
    fields->addAction(change);
    connect(change, &QPushButton::clicked, this, [this] { Q_EMIT wizardWanted(WizardStep::Fields); });

    Card *ways = addCard(tr("Настроить заново"));
    ways->body()->addWidget(sentence(tr("Мастер прочитает аккаунт и предложит воронки и поля сам; прежние настройки "
                                        "действуют, пока он не закончен.")));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_wizard->setObjectName(u"openWizard"_s);
    m_import->setObjectName(u"importEnv"_s);
    m_export->setObjectName(u"exportEnv"_s);
    for (QPushButton *button : {m_wizard, m_import, m_export})
        row->addWidget(button);
    row->addStretch(1);
    ways->body()->addLayout(row);
    ways->body()->addWidget(
        sentence(tr("В сохранённом файле .env токена не будет: в нём только адрес и номера."), LabelLook::Caption));
    m_told->setCloseable(true);
    m_told->setObjectName(u"envTold"_s);
    ways->body()->addWidget(m_told);
    connect(m_wizard, &QPushButton::clicked, this, [this] { Q_EMIT wizardWanted(WizardStep::Account); });
    connect(m_import, &QPushButton::clicked, this, &ConnectionSection::chooseImportFile);
    connect(m_export, &QPushButton::clicked, this, &ConnectionSection::chooseExportFile);
}

void ConnectionSection::refresh()
{
    const SetupSummary setup = desks().setup->summary();
    m_account->show(accountFacts(setup));
    m_fields->show(fieldFacts(setup));
    m_token->refresh();
    m_export->setEnabled(setup.isConfigured);
    m_import->setEnabled(!setup.isFromOutside);
    if (setup.isFromOutside)
        m_outside->tell(Tone::Info,
                        tr("Аккаунт, воронки, поля, темп и ожидание ответа заданы переменными окружения или файлом "
                           "--env: здесь их видно, но изменить их можно только там. Остальное меняется здесь."));
    else
        m_outside->hide();
}

void ConnectionSection::chooseImportFile()
{
    chooseEnvFile(this, [this](const QString &file) { importFrom(file); });
}

void ConnectionSection::importFrom(const QString &file)
{
    m_import->setEnabled(false);
    // All that is wrong with it is named at once; only names that nobody reads do no harm.
    desks().wizard->readEnv(file).then(this, [this, file](const Result<EnvReading> &answer) {
        QStringList unfit;
        QStringList unknown;
        if (answer) {
            for (const EnvReading::Problem &problem : answer->problems)
                (problem.isUnknown ? unknown : unfit).append(envProblemText(problem));
        }
        if (unfit.isEmpty())
            return take(file, unknown);
        m_import->setEnabled(true);
        unfit.prepend(tr("Ничего не взято. Исправьте в файле и возьмите его ещё раз."));
        m_told->tell(Tone::Late, (unfit + unknown).join(u'\n'));
    });
}

void ConnectionSection::take(const QString &file, const QStringList &unknown)
{
    desks().setup->importEnv(file).then(this, [this, unknown](const Result<SetupSummary> &answer) {
        m_import->setEnabled(true);
        if (!answer) {
            m_told->tellError(answer.error());
            return;
        }
        m_told->tell(unknown.isEmpty() ? Tone::Fine : Tone::Soon,
                     (QStringList{tr("Настройки из файла действуют.")} + unknown).join(u'\n'));
        refresh();
        Q_EMIT tokenReplaced(answer->tokenIsSessionOnly);
    });
}

void ConnectionSection::chooseExportFile()
{
    auto *dialog = new QFileDialog(this, tr("Сохранить настройки в файл"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setNameFilters(envFileFilters());
    dialog->selectFile(u"stankodesk.env"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectionSection::exportTo);
    dialog->open();
}

void ConnectionSection::exportTo(const QString &file)
{
    m_export->setEnabled(false);
    desks().setup->exportEnv(file).then(this, [this, file](const Done &answer) {
        m_export->setEnabled(true);
        if (answer)
            m_told->tell(Tone::Fine, tr("Сохранено: %1. Токена в файле нет, впишите его там сами, если он нужен.")
                                         .arg(QDir::toNativeSeparators(file)));
        else
            m_told->tellError(answer.error());
    });
}

} // namespace Stanko
