interface Office {
  ok<T>(method: string, path: string, options: { body: unknown }): Promise<T>;
}

export interface Employed {
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  readonly unitId: string | null | undefined;
}

/** Makes an account as an office does, and lets its owner choose the password with the slip; gives its id. */
export async function employ(office: Office, employed: Employed, password: string): Promise<string> {
  const { id, slip } = await office.ok<{ id: string; slip: { code: string } }>('POST', '/api/accounts', {
    body: employed,
  });
  await office.ok('POST', '/api/reset', { body: { code: slip.code, newPassword: password } });
  return id;
}
