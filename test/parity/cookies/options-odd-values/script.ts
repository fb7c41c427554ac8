// option values become what they are to be
setcookie('a', 'v', { expires: 'abc' as never });
setcookie('b', 'v', { expires: 1.9 });
setcookie('c', 'v', { httponly: 'false' as never, secure: '0' as never });
setcookie('d', 'v', {});
print_r(headers_list());
