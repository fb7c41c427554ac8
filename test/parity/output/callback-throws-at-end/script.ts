// callback throws at end
ob_start((buffer: string) => { throw new Exception('at end'); });
echo('main');
