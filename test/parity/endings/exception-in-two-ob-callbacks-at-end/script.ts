// exception in two ob callbacks at end
ob_start((b) => { throw new Exception('outer'); });
ob_start((b) => { throw new LogicException('inner'); });
echo('text;');
