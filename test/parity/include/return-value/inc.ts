//
export default { name: 'from include', list: [1, 2, 3] };
