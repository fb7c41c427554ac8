<?php // is callable name
class C { function m() {} static function s() {} function __invoke() {} } $c = new C; var_dump(is_callable([$c, 'm']), is_callable(['C', 's']), is_callable($c), is_callable([$c, 'nope']), is_callable(['C']), is_callable(new stdClass), is_callable([$c, 'm', 'x']), is_callable('C::nope'));
