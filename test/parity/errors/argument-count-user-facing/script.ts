// argument count user facing
for (const call of [() => strlen(), () => str_repeat('x'), () => implode(), () => setcookie(), () => header()]) { try { call(); } catch (e) { echo(e.message, '\n'); } }
