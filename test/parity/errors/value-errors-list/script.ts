// value errors list
for (const call of [() => str_split('abc', 0), () => explode('', 'a'), () => str_pad('x', 5, ''), () => substr_count('a', ''), () => wordwrap('abc', 0, '\n', true), () => chunk_split('abc', 0)]) { try { call(); } catch (e) { echo(e.message, '\n'); } }
