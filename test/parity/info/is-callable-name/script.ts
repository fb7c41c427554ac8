// is callable name
class C { m() {} static s() {} __invoke() {} } var c = new C; var_dump(is_callable([c, 'm']), is_callable([C, 's']), is_callable(c), is_callable([c, 'nope']), is_callable(['C']), is_callable(new stdClass), is_callable([c, 'm', 'x']), is_callable(C.nope));
