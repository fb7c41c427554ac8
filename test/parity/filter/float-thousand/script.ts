// float thousand
var_dump(filter_var('1,000.5', FILTER_VALIDATE_FLOAT, FILTER_FLAG_ALLOW_THOUSAND), filter_var('1,5', FILTER_VALIDATE_FLOAT, { options: { decimal: ',' } }));
