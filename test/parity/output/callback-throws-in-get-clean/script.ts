// callback throws in get clean
ob_start((buffer: string) => { throw new Exception('in clean'); });
echo('main');
try { ob_get_clean(); } catch (e) { echo('caught ', ob_get_level()); }
