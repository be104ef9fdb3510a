// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/profilefile.h"

#include "app/core/platform.h"
#include "app/core/settingsfile.h"
#include "models/domain/profilename.h"
#include "ui/errortext/profiletext.h"

#include <QtCore/QCollator>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFolder = "profiles"_L1;
constexpr auto kLastKey = "profiles/last"_L1;
/// The first profile has no id; a key must have a name.
constexpr auto kFirstKey = "main"_L1;

QString sayProfile(const char *text)
{
    return QCoreApplication::translate("Profiles", text);
}

QString fileNameIn(const QString &root)
{
    return root + "/profiles.ini"_L1;
}

QString nameKey(const QString &id)
{
    return "names/"_L1 + (id.isEmpty() ? QString(kFirstKey) : id);
}

/// Merges with what other programs write meanwhile, key by key, and replaces the file whole.
Done written(QSettings &file)
{
    file.sync();
    if (file.status() == QSettings::AccessError)
        return makeError(ErrorKind::StoreReadOnly, file.fileName());
    if (file.status() != QSettings::NoError)
        return makeError(ErrorKind::StoreFailed, file.fileName());
    QFile::setPermissions(file.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    return done();
}

QString sentenceOf(ProfileNameFlaw flaw)
{
    switch (flaw) {
    case ProfileNameFlaw::Empty:
        return sayProfile(QT_TRANSLATE_NOOP("Profiles", "название профиля не указано"));
    case ProfileNameFlaw::TooLong:
        return sayProfile(QT_TRANSLATE_NOOP("Profiles", "название профиля длиннее %1 знаков")).arg(kMaxProfileName);
    case ProfileNameFlaw::Unseen:
        return sayProfile(QT_TRANSLATE_NOOP("Profiles", "в названии профиля есть невидимые знаки"));
    case ProfileNameFlaw::LooksLikeId:
        return sayProfile(QT_TRANSLATE_NOOP("Profiles", "так называются папки профилей; нужно другое название"));
    }
    return {};
}

} // namespace

ProfileFile::ProfileFile(QString root) : m_root(std::move(root))
{
}

QString ProfileFile::folderOf(const QString &id) const
{
    if (id.isEmpty())
        return m_root;
    if (!isProfileId(id))
        return {};
    const QFileInfo info(m_root + u'/' + kFolder + u'/' + id);
    // A link would lead out of the data folder, and two profiles could be one.
    return info.isDir() && info.canonicalFilePath() == info.absoluteFilePath() ? info.canonicalFilePath() : QString();
}

Profile ProfileFile::profileAt(const QString &id, const QString &folder) const
{
    const QSettings names(fileNameIn(m_root), QSettings::IniFormat);
    Profile profile{id, names.value(nameKey(id)).toString(), {}, folder, false};
    const SettingsFile file(DataPaths{folder}.settingsFile());
    // Settings that cannot be understood are told by the window of that profile.
    if (const auto settings = file.load(); settings && *settings) {
        profile.host = (*settings)->baseUrl.host();
        profile.account = file.accountName(profile.host);
    }
    return profile;
}

QList<Profile> ProfileFile::list() const
{
    QList<Profile> profiles{profileAt({}, m_root)};
    const QStringList names = QDir(m_root + u'/' + kFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &id : names) {
        if (const QString folder = folderOf(id); !folder.isEmpty())
            profiles.append(profileAt(id, folder));
    }
    QCollator collator;
    collator.setNumericMode(true);
    std::sort(profiles.begin() + 1, profiles.end(), [&collator](const Profile &a, const Profile &b) {
        return collator.compare(profileTitle(a), profileTitle(b)) < 0;
    });
    return profiles;
}

Result<Profile> ProfileFile::find(const QString &idOrName) const
{
    const QList<Profile> all = list();
    for (const Profile &profile : all) {
        if (!profile.id.isEmpty() && profile.id == idOrName)
            return profile;
    }
    QStringList known;
    for (const Profile &profile : all) {
        if (!profile.name.isEmpty() && isSameProfileName(profile.name, idOrName))
            return profile;
        if (!profile.id.isEmpty() || !profile.name.isEmpty())
            known.append(profile.name.isEmpty() ? profile.id : profile.name);
    }
    const QString problem =
        known.isEmpty() ? sayProfile(QT_TRANSLATE_NOOP("Profiles", "профиля «%1» нет; других профилей здесь нет вовсе"))
                        : sayProfile(QT_TRANSLATE_NOOP("Profiles", "профиля «%1» нет; есть: %2"));
    return makeError(ErrorKind::BadSettings,
                     "--profile: "_L1 +
                         (known.isEmpty() ? problem.arg(idOrName) : problem.arg(idOrName, known.join(u", "_s))));
}

QString ProfileFile::checkedName(const QString &typed, const QString &ownId, QString *problem) const
{
    const QString name = tidyProfileName(typed);
    if (const auto flaw = profileNameFlaw(name)) {
        *problem = sentenceOf(*flaw);
        return {};
    }
    const QList<Profile> all = list();
    const bool isTaken = std::any_of(all.begin(), all.end(), [&](const Profile &profile) {
        return profile.id != ownId && isSameProfileName(profile.name, name);
    });
    if (isTaken) {
        *problem = sayProfile(QT_TRANSLATE_NOOP("Profiles", "профиль «%1» уже есть")).arg(name);
        return {};
    }
    return name;
}

Result<Profile> ProfileFile::create(const QString &typed) const
{
    QString problem;
    // Not an id anybody has: a name in use is one of another profile.
    const QString name = checkedName(typed, u"-"_s, &problem);
    if (name.isEmpty())
        return makeError(ErrorKind::BadInput, problem);
    const QString parent = m_root + u'/' + kFolder;
    if (!QFileInfo::exists(parent) && QDir(m_root).mkdir(kFolder))
        makePrivate(parent);
    QSettings file(fileNameIn(m_root), QSettings::IniFormat);
    int number = file.value(kLastKey).toInt();
    const QStringList folders = QDir(parent).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &folder : folders)
        number = std::max(number, profileNumber(folder));
    const QString id = profileId(number + 1);
    // Fails when another window has just made it.
    if (!QDir(parent).mkdir(id))
        return makeError(ErrorKind::StoreReadOnly, parent);
    const QString folder = folderOf(id);
    makePrivate(folder);
    file.setValue(kLastKey, number + 1);
    file.setValue(nameKey(id), name);
    if (const Done kept = written(file); !kept) {
        QDir(parent).rmdir(id);
        return kept.error();
    }
    return profileAt(id, folder);
}

Done ProfileFile::rename(const QString &id, const QString &typed) const
{
    if (folderOf(id).isEmpty())
        return makeError(ErrorKind::NotHere);
    QString problem;
    const QString name = checkedName(typed, id, &problem);
    if (name.isEmpty())
        return makeError(ErrorKind::BadInput, problem);
    QSettings file(fileNameIn(m_root), QSettings::IniFormat);
    file.setValue(nameKey(id), name);
    return written(file);
}

Done ProfileFile::drop(const QString &id) const
{
    const QString folder = folderOf(id);
    if (id.isEmpty() || folder.isEmpty())
        return makeError(ErrorKind::NotHere);
    // What a program that died may have left; others cannot be at work.
    QFile::remove(DataPaths{folder}.lockFile());
    QFile::remove(folder + "/console.sock"_L1);
    QDir parent(m_root + u'/' + kFolder);
    if (!parent.rmdir(id) && !parent.rename(id, id + ".left"_L1))
        return makeError(ErrorKind::StoreFailed, folder);
    QSettings file(fileNameIn(m_root), QSettings::IniFormat);
    file.remove(nameKey(id));
    return written(file);
}

Result<ProfilePlace> openProfile(const DataPaths &root, const QString &asked)
{
    if (asked.isEmpty())
        return ProfilePlace{{}, root, root.folder};
    STANKO_TRY(profile, ProfileFile(root.folder).find(asked));
    STANKO_TRY(paths, openDataDir(profile.folder));
    return ProfilePlace{profile.id, paths, root.folder};
}

} // namespace Stanko
