// ip
for (const value of ['127.0.0.1', '256.1.1.1', '1.2.3', '::1', '2001:db8::ff', '01.2.3.4', 'x']) { var_dump(filter_var(value, FILTER_VALIDATE_IP)); }
