import type { ProblemDefinition } from '@industry/http/contract.ts';

/** What administration may answer. */
export const accountsProblems: readonly ProblemDefinition[] = [
  {
    code: 'assignment-invalid',
    status: 400,
    title: {
      kk: 'Рөл бұлай берілмейді',
      ru: 'Роль так не назначается',
      en: 'The role cannot be given like this',
      ja: 'この役割はこの形では付与できません',
    },
    detail: {
      kk: 'Бағдарламаның рөлін және ол не үшін берілетінін таңдаңыз.',
      ru: 'Выберите роль программы и то, для чего она даётся.',
      en: 'Choose a role of the programme, and what it is held for.',
      ja: 'プログラムの役割と、その対象を選んでください。',
    },
  },
  {
    code: 'assignment-held',
    status: 409,
    title: {
      kk: 'Бұл рөл берілген',
      ru: 'Эта роль уже есть',
      en: 'The role is held already',
      ja: 'この役割はすでに付与されています',
    },
    detail: {
      kk: 'Адамда дәл осы рөл бар.',
      ru: 'У человека уже есть именно эта роль.',
      en: 'The person holds this very role.',
      ja: 'この人にはまったく同じ役割があります。',
    },
  },
  {
    code: 'own-assignment',
    status: 403,
    title: {
      kk: 'Өзіңізге рөл бере алмайсыз',
      ru: 'Себе роль не назначают',
      en: 'Nobody gives a role to themself',
      ja: '自分に役割を付与することはできません',
    },
    detail: {
      kk: 'Рөлді басқа әкімші береді, не сервер иесі «industry user give» командасымен береді.',
      ru: 'Роль назначает другой администратор или владелец сервера командой «industry user give».',
      en: 'Another administrator gives it, or the owner of the server with "industry user give".',
      ja: '別の管理者が付与するか、サーバーの所有者が「industry user give」で付与します。',
    },
  },
  {
    code: 'last-administrator',
    status: 409,
    title: {
      kk: 'Бұл – соңғы әкімші',
      ru: 'Это последний администратор',
      en: 'This is the last administrator',
      ja: '最後の管理者です',
    },
    detail: {
      kk: 'Алдымен басқа әкімші тағайындаңыз: ол шақыруды қабылдағаннан кейін қайталаңыз.',
      ru: 'Сначала назначьте другого администратора и дождитесь, пока он примет приглашение.',
      en: 'Make somebody else administrator first, and wait until the invitation is accepted.',
      ja: '先に別の人を管理者にし、招待が受け入れられてからやり直してください。',
    },
  },
  {
    code: 'person-closed',
    status: 409,
    title: {
      kk: 'Есептік жазба жабылған',
      ru: 'Учётная запись закрыта',
      en: 'The account is closed',
      ja: 'アカウントは閉鎖されています',
    },
    detail: {
      kk: 'Алдымен есептік жазбаны қайта ашыңыз.',
      ru: 'Сначала откройте учётную запись снова.',
      en: 'Open the account again first.',
      ja: '先にアカウントを再開してください。',
    },
  },
  {
    code: 'person-unknown',
    status: 404,
    title: {
      kk: 'Мұндай адам жоқ',
      ru: 'Такого человека нет',
      en: 'There is no such person',
      ja: '該当する利用者がいません',
    },
    detail: {
      kk: '{person} есептік жазбасы табылмады. «industry user list» командасы барлығын көрсетеді.',
      ru: 'Учётная запись {person} не найдена. Все – в «industry user list».',
      en: 'There is no account {person}. "industry user list" shows all.',
      ja: 'アカウント {person} は見つかりません。「industry user list」で一覧を確認してください。',
    },
  },
  {
    code: 'organisation-unknown',
    status: 400,
    title: {
      kk: 'Мұндай ұйым жоқ',
      ru: 'Такой организации нет',
      en: 'There is no such organisation',
      ja: '該当する組織がありません',
    },
    detail: {
      kk: '{organisation} тізімде жоқ. Алдымен ұйымды қосыңыз.',
      ru: '{organisation} нет в списке. Сначала добавьте организацию.',
      en: '{organisation} is not in the list. Add the organisation first.',
      ja: '{organisation} は一覧にありません。先に組織を追加してください。',
    },
  },
  {
    code: 'organisation-known',
    status: 409,
    title: {
      kk: 'Бұл БСН тіркелген',
      ru: 'Этот БИН уже есть',
      en: 'This BIN is known already',
      ja: 'このBINは登録済みです',
    },
    detail: {
      kk: '{bin} БСН-імен ұйым бар. Оны тізімнен табыңыз.',
      ru: 'Организация с БИН {bin} уже есть. Найдите её в списке.',
      en: 'There is an organisation with the BIN {bin}. Look it up in the list.',
      ja: 'BIN {bin} の組織はすでにあります。一覧で確認してください。',
    },
  },
];
