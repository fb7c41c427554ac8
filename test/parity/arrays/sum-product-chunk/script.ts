// sum product chunk
echo(array_sum([1, 2, 3.5]), ' ', array_product([2, 3]), json_encode(array_chunk([1, 2, 3], 2)), json_encode(array_pad([1], 3, 0)));
