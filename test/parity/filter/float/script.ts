// float
for (const value of ['1.5', '1.25e1', '-.5', '1,5', 'abc', '1.5.', ' 2.5 ', '1,000.5']) { var_dump(filter_var(value, FILTER_VALIDATE_FLOAT)); }
