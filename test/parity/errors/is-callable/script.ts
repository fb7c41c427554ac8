// is callable
class C { m() {} static s() {} __invoke() {} }
var_dump(is_callable('strlen'), is_callable('nope'), is_callable('echo'), is_callable(() => 1), is_callable([new C(), 'm']), is_callable([new C(), 'x']), is_callable(new C()), is_callable(5), is_callable(null), is_callable('nope', true), is_callable([1, 2], true), is_callable(['a', 'b'], true), is_callable([]), is_callable('StrLen'), is_callable([new C(), 5]));
