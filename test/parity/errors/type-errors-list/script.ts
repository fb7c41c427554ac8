// type errors list
for (const call of [() => strtoupper([]), () => str_repeat([], 2), () => ob_start(null, []), () => header(new (class stdClass {})()), () => ini_set([], 1)]) { try { call(); } catch (e) { echo(e.message, '\n'); } }
