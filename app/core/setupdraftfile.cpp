// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/setupdraftfile.h"

#include "crm/sync/settingscodec.h"
#include "models/domain/accountaddress.h"
#include "models/domain/fieldneeds.h"
#include "models/domain/fieldroles.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QSettings>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDraftVersion = 1;

/// The codes that the program gives its own fields name the roles here, too.
std::optional<FieldRole> roleFromCode(const QString &code)
{
    const auto found = std::find_if(kFieldRoles.begin(), kFieldRoles.end(),
                                    [&code](FieldRole role) { return ownFieldCode(role) == code; });
    return found == kFieldRoles.end() ? std::nullopt : std::optional(*found);
}

/// A token that was pasted into the wrong box is not written down.
QString addressToKeep(const QString &typed)
{
    return accountAddress(typed).url ? typed : QString();
}

void writeLasting(QSettings &file, const SetupDraft &draft)
{
    QStringList without;
    for (const FieldRole role : kFieldRoles) {
        if (draft.without.contains(role))
            without.append(ownFieldCode(role));
    }
    file.setValue(u"kept/without"_s, without.join(u' '));
    file.beginWriteArray(u"created"_s, int(draft.created.size()));
    for (int i = 0; i < draft.created.size(); ++i) {
        const CreatedField &field = draft.created.at(i);
        file.setArrayIndex(i);
        file.setValue(u"id"_s, field.id);
        file.setValue(u"role"_s, ownFieldCode(field.role));
        file.setValue(u"name"_s, field.name);
        file.setValue(u"type"_s, field.type);
        file.setValue(u"code"_s, field.code);
    }
    file.endArray();
}

Done readLasting(QSettings &file, SetupDraft &draft)
{
    const QStringList without = file.value(u"kept/without"_s).toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString &code : without) {
        if (const auto role = roleFromCode(code))
            draft.without.insert(*role);
    }
    const int size = file.beginReadArray(u"created"_s);
    for (int i = 0; i < size; ++i) {
        file.setArrayIndex(i);
        const auto role = roleFromCode(file.value(u"role"_s).toString());
        const FieldId id = file.value(u"id"_s).toLongLong();
        if (!role || id <= 0)
            return makeError(ErrorKind::BadSettings, u"created/%1"_s.arg(i + 1));
        draft.created.append({id, *role, file.value(u"name"_s).toString(), file.value(u"type"_s).toString(),
                              file.value(u"code"_s).toString()});
    }
    file.endArray();
    return done();
}

Done readDraft(QSettings &file, SetupDraft &draft)
{
    bool isNumber = false;
    const int step = file.value(u"draft/step"_s).toInt(&isNumber);
    if (!isNumber || step < 0 || step >= kWizardSteps)
        return makeError(ErrorKind::BadSettings, u"draft/step"_s);
    draft.step = WizardStep(step);
    draft.address = file.value(u"draft/address"_s).toString();
    const auto settings = QJsonDocument::fromJson(file.value(u"draft/settings"_s).toString().toUtf8());
    if (!settings.isObject())
        return makeError(ErrorKind::BadSettings, u"draft/settings"_s);
    draft.settings = accountSettingsFromJson(settings.object());
    draft.notices.isOn = file.value(u"draft/notices"_s).toBool();
    draft.notices.apiUrl = QUrl(file.value(u"draft/notices_url"_s).toString());
    return done();
}

} // namespace

SetupDraftFile::SetupDraftFile(QString fileName) : m_fileName(std::move(fileName))
{
}

Result<SetupDraftFile::Kept> SetupDraftFile::load() const
{
    Kept kept;
    if (!QFileInfo::exists(m_fileName))
        return kept;
    QSettings file(m_fileName, QSettings::IniFormat);
    const bool isOurs = file.value(u"kept/version"_s).toInt() == kDraftVersion;
    if (file.status() == QSettings::AccessError)
        return makeError(ErrorKind::StoreFailed, m_fileName);
    if (file.status() != QSettings::NoError || !isOurs)
        return makeError(ErrorKind::BadSettings, u"kept/version"_s);
    STANKO_CHECK(readLasting(file, kept.draft));
    kept.isLeft = file.contains(u"draft/step"_s);
    if (kept.isLeft)
        STANKO_CHECK(readDraft(file, kept.draft));
    return kept;
}

Done SetupDraftFile::save(const Kept &kept) const
{
    // What cannot be read cannot be written over either, and there is nothing in it to keep. load() has read the keys;
    // the status alone does not.
    if (const auto before = load(); !before && before.error().kind == ErrorKind::BadSettings)
        QFile::remove(m_fileName);
    QSettings file(m_fileName, QSettings::IniFormat);
    file.clear();
    file.setValue(u"kept/version"_s, kDraftVersion);
    writeLasting(file, kept.draft);
    if (kept.isLeft) {
        const QByteArray settings =
            QJsonDocument(accountSettingsToJson(kept.draft.settings)).toJson(QJsonDocument::Compact);
        file.setValue(u"draft/step"_s, int(kept.draft.step));
        file.setValue(u"draft/address"_s, addressToKeep(kept.draft.address));
        file.setValue(u"draft/settings"_s, QString::fromUtf8(settings));
        file.setValue(u"draft/notices"_s, kept.draft.notices.isOn);
        file.setValue(u"draft/notices_url"_s, kept.draft.notices.apiUrl.toString());
    }
    file.sync();
    if (file.status() == QSettings::AccessError)
        return makeError(ErrorKind::StoreReadOnly, m_fileName);
    if (file.status() != QSettings::NoError)
        return makeError(ErrorKind::StoreFailed, m_fileName);
    return done();
}

} // namespace Stanko
